package io.wireroom.cli.corpus;

import io.wireroom.enrich.sequence.LabelledText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled texts: our own marked articles, told by how they begin, or PubTator's. */
public final class LabelledFiles {
  private LabelledFiles() {}

  /**
   * Reads files, or directories of marked articles, in order.
   *
   * @throws IOException when one cannot be read or has no text
   */
  public static List<LabelledText> read(List<Path> files) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      List<LabelledText> here = isOurs(file) ? GoldTexts.read(file) : PubTator.read(file);
      if (here.isEmpty()) {
        throw new IOException(file + " has no labelled text");
      }
      texts.addAll(here);
    }
    return texts;
  }

  private static boolean isOurs(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return true;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String first = lines.readLine();
      return first != null && first.startsWith("title: ");
    }
  }
}

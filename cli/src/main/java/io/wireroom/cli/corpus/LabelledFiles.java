package io.wireroom.cli.corpus;

import io.wireroom.enrich.sequence.LabelledText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled texts, each file by its name: {@code .jsonl} is ours, all else PubTator's. */
public final class LabelledFiles {
  private LabelledFiles() {}

  /**
   * Reads files, in order.
   *
   * @throws IOException when one cannot be read or has no text
   */
  public static List<LabelledText> read(List<Path> files) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (Path file : files) {
      List<LabelledText> here =
          file.toString().endsWith(".jsonl") ? GoldLines.read(file) : PubTator.read(file);
      if (here.isEmpty()) {
        throw new IOException(file + " has no labelled text");
      }
      texts.addAll(here);
    }
    return texts;
  }
}

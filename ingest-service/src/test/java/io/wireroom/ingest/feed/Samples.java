package io.wireroom.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A document of ours in each format, and beside it what should be read from it. */
final class Samples {
  private static final Path FOLDER = Path.of("src/test/resources/io/wireroom/ingest/feed/samples");

  private Samples() {}

  /** Names of the documents. */
  static List<String> names() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static byte[] document(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static String expected(String name) {
    try {
      return Files.readString(FOLDER.resolve(name + ".txt"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

package io.wireroom.ingest.fulltext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The pages under {@code pages/}: a directory each, in the shape of Mozilla's test pages. */
final class SamplePages {
  private SamplePages() {}

  static List<Path> all() {
    try (Stream<Path> pages = Files.list(root())) {
      return pages.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Path named(String name) {
    return root().resolve(name);
  }

  static String file(Path page, String name) {
    try {
      return Files.readString(page.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    try {
      return Path.of(Objects.requireNonNull(SamplePages.class.getResource("pages")).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

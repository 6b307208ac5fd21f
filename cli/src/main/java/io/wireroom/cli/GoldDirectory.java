package io.wireroom.cli;

import io.wireroom.cli.gold.GoldArticle;
import io.wireroom.cli.gold.GoldSet;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where marked articles are. */
final class GoldDirectory {
  private GoldDirectory() {}

  /** The set that the repository carries; the launcher says where the repository is. */
  static final Path SHIPPED =
      Path.of(System.getProperty("wireroom.home", "."), "enrich-service", "gold");

  /** Reads marked articles by the parts that they are in, and checks what they name. */
  static Map<String, List<GoldArticle>> read(Path directory, Vocabulary vocabulary)
      throws CannotGoOn {
    try {
      Map<String, List<GoldArticle>> parts = GoldSet.below(directory);
      for (List<GoldArticle> articles : parts.values()) {
        GoldSet.check(articles, vocabulary);
      }
      return parts;
    } catch (IOException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot go on: " + unreadable.getMessage());
    }
  }
}

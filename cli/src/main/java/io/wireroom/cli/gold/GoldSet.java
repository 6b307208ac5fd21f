package io.wireroom.cli.gold;

import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Marked articles in a directory, by the parts that they are in. */
public final class GoldSet {
  private GoldSet() {}

  /**
   * Reads the articles of a directory and of those in it.
   *
   * @return by the name of the directory that they are in, in the order of their names
   * @throws IOException when one cannot be read or none is there
   */
  public static Map<String, List<GoldArticle>> below(Path root) throws IOException {
    Map<String, List<GoldArticle>> parts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
        parts.computeIfAbsent(partOf(file), part -> new ArrayList<>()).add(GoldReader.read(file));
      }
    }
    if (parts.isEmpty()) {
      throw new IOException("no marked article is below " + root);
    }
    return parts;
  }

  /**
   * Checks that articles name only what is there.
   *
   * @throws IOException that names the article and what the vocabulary does not have
   */
  public static void check(List<GoldArticle> articles, Vocabulary vocabulary) throws IOException {
    for (GoldArticle article : articles) {
      Reading reading = article.reading();
      Stream<String> marked =
          reading.marks().stream()
              .filter(mark -> mark.known() && !mark.type().equals("person"))
              .map(Mark::concept);
      List<String> unknown =
          Stream.of(
                  marked,
                  reading.specialties().stream(),
                  reading.topics().stream(),
                  reading.about().stream().filter(one -> !one.startsWith("\"")))
              .flatMap(ids -> ids)
              .filter(id -> !id.startsWith("person:") && vocabulary.concept(id).isEmpty())
              .distinct()
              .toList();
      if (!unknown.isEmpty()) {
        throw new IOException(article.id() + " names what no vocabulary has: " + unknown);
      }
      if (Arrays.stream(ContentType.values())
          .noneMatch(type -> type.label().equals(reading.contentType()))) {
        throw new IOException(article.id() + " has no type '" + reading.contentType() + "'");
      }
    }
  }

  private static String partOf(Path file) {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? "" : String.valueOf(parent.getFileName());
  }
}

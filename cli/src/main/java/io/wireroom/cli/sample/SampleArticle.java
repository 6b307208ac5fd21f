package io.wireroom.cli.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One article of the sample news, in the form that {@code articles/README.md} describes.
 *
 * @param slug short name; the end of its link
 * @param headers title, type, authors, published, feed and so on, by name
 * @param body paragraphs and headings, apart by blank lines
 */
public record SampleArticle(String slug, Map<String, String> headers, String body) {
  private static final List<String> FILES =
      List.of(
          "cancer-and-blood.txt",
          "heart-and-vessels.txt",
          "infection-lungs-skin.txt",
          "metabolism-liver-kidney.txt",
          "mind-and-nerves.txt",
          "wards-and-offices.txt");

  public SampleArticle {
    headers = Map.copyOf(headers);
    if (!headers.containsKey("title") || !headers.containsKey("published") || body.isBlank()) {
      throw new IllegalArgumentException(
          "sample article " + slug + " has no title, no date or no text");
    }
  }

  /** All that were written by hand, in the order of the files. */
  public static List<SampleArticle> all() {
    return FILES.stream().flatMap(SampleArticle::of).toList();
  }

  /** A header; empty text when the article has none of that name. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static Stream<SampleArticle> of(String file) {
    try (InputStream in = SampleArticle.class.getResourceAsStream("articles/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the sample file " + file + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<SampleArticle> articles = new ArrayList<>();
      for (String block : text.split("(?m)^=== ")) {
        if (!block.isBlank()) {
          articles.add(parse(block));
        }
      }
      return articles.stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  private static SampleArticle parse(String block) {
    int headEnd = block.indexOf("\n\n");
    List<String> head = block.substring(0, headEnd).lines().toList();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return new SampleArticle(head.get(0).strip(), headers, block.substring(headEnd).strip());
  }
}

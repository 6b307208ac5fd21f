package io.wireroom.cli.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One article of the sample news, in the form that {@code articles/README.md} describes.
 *
 * @param slug short name; the end of its link
 * @param headers title, type, authors, published, feed and so on, by name
 * @param body paragraphs and headings, apart by blank lines, each on one line
 */
public record SampleArticle(String slug, Map<String, String> headers, String body) {
  /** How long after an article its correction appears. */
  static final Duration UNTIL_CORRECTED = Duration.ofHours(20);

  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");
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
  public static List<SampleArticle> handWritten() {
    return FILES.stream().flatMap(SampleArticle::of).toList();
  }

  /** A header; empty text when the article has none of that name. */
  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The values of a header that may have several. */
  public List<String> headerValues(String name) {
    return SEMICOLON.splitAsStream(header(name)).filter(value -> !value.isEmpty()).toList();
  }

  /** The headline. */
  public String title() {
    return header("title");
  }

  /** When it appeared first. */
  public Instant published() {
    return Instant.parse(header("published"));
  }

  /** When it was last changed; when it appeared, if it never was. */
  public Instant updated() {
    String updated = header("updated");
    return updated.isEmpty() ? published() : Instant.parse(updated);
  }

  /** Paragraphs, and headings that start with {@code ## }. */
  public List<String> paragraphs() {
    return BLANK_LINE.splitAsStream(body).toList();
  }

  /** Whether its second edition differs from the first. */
  public boolean isCorrected() {
    return headers.containsKey("corrected");
  }

  /** The article as an edition of its feed carries it. */
  public SampleArticle in(SampleEdition edition) {
    if (edition == SampleEdition.FIRST || !isCorrected()) {
      return this;
    }
    String[] words = header("corrected").split(" => ", 2);
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put("title", title().replace(words[0], words[1]));
    changed.put("updated", published().plus(UNTIL_CORRECTED).toString());
    return new SampleArticle(
        slug, changed, body.replace(words[0], words[1]) + "\n\n" + header("note"));
  }

  private static Stream<SampleArticle> of(String file) {
    return Stream.of(SampleText.of("articles/" + file).split("(?m)^=== "))
        .filter(block -> !block.isBlank())
        .map(SampleArticle::parse);
  }

  private static SampleArticle parse(String block) {
    int headEnd = block.indexOf("\n\n");
    List<String> head = block.substring(0, headEnd).lines().toList();
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(": ");
      headers.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    String body =
        BLANK_LINE
            .splitAsStream(block.substring(headEnd).strip())
            .map(paragraph -> SPACE.matcher(paragraph.strip()).replaceAll(" "))
            .collect(Collectors.joining("\n\n"));
    return new SampleArticle(head.get(0).strip(), headers, body);
  }
}

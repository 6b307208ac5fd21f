package io.wireroom.cli.copies;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Pairs that are alike and no copies: filled templates, and two reports of one press release. */
final class AlikeTexts {
  private static final Instant FIRST = Instant.parse("2025-11-03T14:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  private AlikeTexts() {}

  /**
   * Every two fillings of each template are a pair.
   *
   * @param text of {@code templates.txt}
   */
  static List<CopyPair> templates(String text) {
    List<CopyPair> pairs = new ArrayList<>();
    for (String block : text.split("(?m)^@ ")) {
      List<String> lines = block.lines().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty() || lines.get(0).startsWith("#")) {
        continue;
      }
      String[] name = lines.get(0).split(" ");
      List<String> fills =
          lines.stream()
              .filter(line -> line.startsWith("fill: "))
              .map(line -> line.substring(6))
              .toList();
      List<String> paragraphs =
          lines.stream().skip(1).filter(line -> !line.startsWith("fill: ")).toList();
      List<PublishedText> filled = new ArrayList<>();
      for (int at = 0; at < fills.size(); at++) {
        filled.add(filled(name[1], at, paragraphs, fills.get(at), name[0].equals("series")));
      }
      for (int one = 0; one < filled.size(); one++) {
        for (int other = one + 1; other < filled.size(); other++) {
          pairs.add(new CopyPair(name[0], filled.get(one), filled.get(other), null));
        }
      }
    }
    return pairs;
  }

  /**
   * Reads the reports of press releases.
   *
   * @param text of {@code releases.txt}
   */
  static List<CopyPair> releases(String text) {
    List<CopyPair> pairs = new ArrayList<>();
    String name = "";
    PublishedText one = null;
    for (String line : text.lines().toList()) {
      if (line.startsWith("=== ")) {
        name = line.substring(4);
      } else if (line.startsWith("one: ")) {
        one = report(name + "-one", "harborview-health", line.substring(5));
      } else if (line.startsWith("other: ") && one != null) {
        PublishedText other = report(name + "-other", "ward-wire", line.substring(7));
        pairs.add(new CopyPair("same-release", one, other, null));
      }
    }
    return pairs;
  }

  private static PublishedText report(String id, String source, String line) {
    List<String> parts = List.of(line.split("\\s*\\|\\s*"));
    return new PublishedText(
        id, source, source, parts.get(0), parts.subList(1, parts.size()), FIRST, null);
  }

  /** A series is of one source; templates are an agency's, and come by several. */
  private static PublishedText filled(
      String name, int number, List<String> paragraphs, String fill, boolean series) {
    String[] values = fill.split("\\s*\\|\\s*");
    List<String> texts = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String text = paragraph;
      for (int at = values.length; at > 0; at--) {
        text = text.replace("{" + at + "}", values[at - 1]);
      }
      texts.add(text);
    }
    String source = series || number % 2 == 0 ? name + "-desk" : name + "-partner";
    return new PublishedText(
        name + "-" + number,
        source,
        source,
        texts.get(0).replaceFirst("^title: ", ""),
        texts.subList(1, texts.size()),
        FIRST.plus(WEEK.multipliedBy(number)),
        null);
  }
}

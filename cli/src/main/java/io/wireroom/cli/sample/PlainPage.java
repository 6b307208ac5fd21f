package io.wireroom.cli.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An article page as somebody copies it into a file: label, headline, text, further reading. */
final class PlainPage {
  private static final String HEADING = "## ";

  private PlainPage() {}

  /** The one that was written by hand. Pages say no date, so this one is only for its place. */
  static SampleArticle article() {
    List<String> lines = SampleText.of("page-sample.txt").lines().toList();
    String body = lines.subList(3, lines.size()).stream().collect(Collectors.joining("\n")).strip();
    return new SampleArticle(
        "floatation-anxiety",
        Map.of(
            "type", lines.get(0),
            "title", lines.get(2),
            "published", "2025-12-01T00:00:00Z",
            "specialty", "Psychiatry",
            "origin", "Medscape.com"),
        body);
  }

  /** Writes the first article; a page has one. */
  static byte[] write(SampleFeed feed) {
    SampleArticle article = feed.articles().get(0);
    String text =
        article.paragraphs().stream()
            .map(one -> one.startsWith(HEADING) ? one.substring(HEADING.length()) : one)
            .collect(Collectors.joining("\n\n"));
    return (article.header("type") + "\n\n" + article.title() + "\n\n" + text + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}

package io.wireroom.cli.sample;

import java.util.stream.Collectors;

/** Articles as HTML, which is well-formed XML as well. */
final class Html {
  private static final String HEADING = "## ";

  private Html() {}

  static String of(SampleArticle article) {
    return article.paragraphs().stream().map(Html::paragraph).collect(Collectors.joining("\n"));
  }

  private static String paragraph(String text) {
    return text.startsWith(HEADING)
        ? "<h2>" + Xml.escaped(text.substring(HEADING.length())) + "</h2>"
        : "<p>" + Xml.escaped(text) + "</p>";
  }
}

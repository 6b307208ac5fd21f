package io.wireroom.enrich.phrase;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Sentences;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Articles for tests. */
public final class Proses {
  private Proses() {}

  /** An article of plain paragraphs. */
  public static Prose of(String title, String... paragraphs) {
    String html =
        Arrays.stream(paragraphs)
            .map(words -> "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>")
            .collect(Collectors.joining());
    ArticleText article = ArticleText.of(title, html);
    return Prose.of(article, Sentences.of(article));
  }
}

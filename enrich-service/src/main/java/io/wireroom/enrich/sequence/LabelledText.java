package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.text.Sentences;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text in which people marked what it names.
 *
 * @param types what they looked for; of other types the text may name things that are not marked
 */
public record LabelledText(
    String id, ArticleText article, List<LabelledSpan> spans, Set<String> types) {
  public LabelledText {
    spans = List.copyOf(spans);
    types = Set.copyOf(types);
    for (LabelledSpan span : spans) {
      if (span.place().end() > article.text().length() || !types.contains(span.type())) {
        throw new IllegalArgumentException("text " + id + " cannot have the mark " + span);
      }
    }
  }

  /** Returns the text with the marks of these types alone, or as it is when none are named. */
  public LabelledText onlyOf(Set<String> wanted) {
    return wanted.isEmpty()
        ? this
        : new LabelledText(
            id,
            article,
            spans.stream().filter(span -> wanted.contains(span.type())).toList(),
            types.stream().filter(wanted::contains).collect(Collectors.toSet()));
  }

  public String text() {
    return article.text();
  }

  /** Returns the sentences of the text, in order. */
  public List<Range> sentences() {
    return Sentences.of(article);
  }
}

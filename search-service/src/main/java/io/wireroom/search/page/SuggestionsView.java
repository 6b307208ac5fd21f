package io.wireroom.search.page;

import io.wireroom.search.suggest.Suggestions;
import java.util.List;

/**
 * How a question may go on, under the box.
 *
 * @param concepts those that articles mention
 * @param titles articles
 */
public record SuggestionsView(List<Subject> concepts, List<Reading> titles) {
  static final SuggestionsView NONE = new SuggestionsView(List.of(), List.of());

  /**
   * A concept.
   *
   * @param other the name that begins as the question does, where that is not the preferred one;
   *     else empty
   * @param count of articles, with thousands apart
   */
  public record Subject(Named concept, String other, String count) {}

  static SuggestionsView of(Suggestions found) {
    return new SuggestionsView(
        found.concepts().stream()
            .filter(one -> one.articles() > 0)
            .map(SuggestionsView::subject)
            .toList(),
        found.titles().stream()
            .map(one -> new Reading(one.title(), Links.article(one.id()), null, List.of()))
            .toList());
  }

  private static Subject subject(Suggestions.Counted one) {
    var completion = one.completion();
    return new Subject(
        new Named(completion.conceptId(), completion.type(), completion.name()),
        completion.text().equals(completion.name()) ? "" : completion.text(),
        Shown.number(one.articles()));
  }
}

package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.related.Related;
import io.wireroom.search.related.SharedConcept;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that a reader may want next.
 *
 * @param href where it is; null when the publisher gave no link
 * @param from who has it; null when not said
 * @param shared what it has in common, when we chose it
 */
public record Reading(
    String title, @Nullable String href, @Nullable String from, List<String> shared) {

  /** One of the publisher's own list. */
  static Reading of(JsonNode recommended) {
    return new Reading(
        recommended.path("title").asText(),
        Links.web(Shown.text(recommended.path("url"))),
        Shown.text(recommended.path("source")),
        List.of());
  }

  /** One of ours. */
  static Reading of(Related related) {
    String feed = related.hit().feed();
    String title = related.hit().title();
    return new Reading(
        title.isEmpty() ? "Untitled" : title,
        Links.article(related.hit().id()),
        feed == null ? related.hit().source() : feed,
        related.shared().stream().map(SharedConcept::name).toList());
  }

  /** Where it is looked for here. */
  public String searchLink() {
    return Links.search("q", title);
  }
}

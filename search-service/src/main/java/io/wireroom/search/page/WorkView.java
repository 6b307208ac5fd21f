package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.copy.TextChange;
import io.wireroom.search.story.StoryEntry;
import io.wireroom.search.story.Work;
import java.util.List;
import java.util.Objects;

/**
 * The copies of an article, and its story, on its page.
 *
 * @param from what the article is a copy of; empty when it is the origin itself
 * @param copies other articles of its work
 * @param changes what it has otherwise than the origin
 * @param story reports in the order of time; empty when there is no other
 */
public record WorkView(
    List<Line> from, List<Line> copies, List<TextChange> changes, List<Line> story) {
  /** An article on one line; {@code here} when it is the one of the page. */
  public record Line(String href, String title, String publication, String time, boolean here) {}

  static WorkView of(JsonNode document, java.util.Optional<Work> work, List<StoryEntry> story) {
    String id = document.path("id").asText();
    boolean first = work.map(one -> one.origin().path("id").asText().equals(id)).orElse(true);
    return new WorkView(
        first ? List.of() : work.map(one -> List.of(line(one.origin(), id))).orElse(List.of()),
        work.map(
                one ->
                    one.copies().stream()
                        .map(copy -> line(copy.document(), id))
                        .filter(line -> !line.here())
                        .toList())
            .orElse(List.of()),
        work.map(Work::changes).orElse(List.of()),
        story.size() < 2
            ? List.of()
            : story.stream().map(entry -> line(entry.document(), id)).toList());
  }

  private static Line line(JsonNode document, String here) {
    String id = document.path("id").asText();
    String title = document.path("title").asText();
    String feed = Shown.text(document.at("/display/provenance/feed"));
    String published = Shown.text(document.path("publishedAt"));
    return new Line(
        Links.article(id),
        title.isEmpty() ? "Untitled" : title,
        Objects.requireNonNullElse(feed, document.path("sourceId").asText()),
        Objects.requireNonNullElse(published, document.path("receivedAt").asText()),
        id.equals(here));
  }
}

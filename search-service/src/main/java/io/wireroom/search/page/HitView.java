package io.wireroom.search.page;

import io.wireroom.search.query.Concept;
import io.wireroom.search.query.FacetCount;
import io.wireroom.search.query.Hit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A hit on the page.
 *
 * @param title with marks
 * @param snippets from the body with marks, or its first words
 * @param elsewhere whose its copies are, with commas; empty when it has none
 * @param byMeaning whether it was found by its meaning, not by fulfilling the question
 * @param time when it was published, else when it came
 */
public record HitView(
    String href,
    List<Highlighted> title,
    List<List<Highlighted>> snippets,
    Publication publication,
    String time,
    String type,
    @Nullable String origin,
    int minutes,
    boolean corrected,
    String elsewhere,
    boolean byMeaning,
    List<Named> tags,
    List<Named> entities) {
  private static final int ENTITIES = 5;

  static HitView of(Hit hit) {
    Map<String, List<String>> marks = hit.highlights();
    List<String> body = marks.getOrDefault("body", List.of());
    String published = hit.publishedAt();
    return new HitView(
        Links.article(hit.id()),
        marks.getOrDefault("title", List.of()).stream()
            .findFirst()
            .map(Highlighted::of)
            .orElse(
                List.of(new Highlighted(hit.title().isEmpty() ? "Untitled" : hit.title(), false))),
        body.isEmpty()
            ? List.of(List.of(new Highlighted(hit.lead(), false)))
            : body.stream().map(Highlighted::of).toList(),
        Publication.of(hit.source(), hit.feed()),
        published == null ? hit.receivedAt() : published,
        Shown.label(hit.contentType()),
        hit.origin(),
        Math.max(1, Math.round(hit.readingSeconds() / 60f)),
        hit.revision() > 1,
        hit.copies().sources().stream().map(FacetCount::name).collect(Collectors.joining(", ")),
        hit.isByMeaning(),
        hit.tags().stream().map(HitView::named).toList(),
        hit.entities().stream()
            .map(HitView::named)
            .filter(entity -> !entity.isSubject())
            .limit(ENTITIES)
            .toList());
  }

  private static Named named(Concept concept) {
    return new Named(concept.id(), concept.type(), concept.name());
  }
}

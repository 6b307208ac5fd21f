package io.wireroom.search.related;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Hit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds articles that go with an article. */
public final class RelatedArticles {
  private static final int MOST_REASONS = 5;

  private final ArticleSearcher searcher;
  private final Clock clock;
  private final RelatedRanking ranking;

  public RelatedArticles(ArticleSearcher searcher, Clock clock, RelatedRanking ranking) {
    this.searcher = searcher;
    this.clock = clock;
    this.ranking = ranking;
  }

  /**
   * Returns what goes with an article, closest first; never itself, a copy of it, two copies of
   * another, or a withdrawn one.
   *
   * @param document the stored article
   */
  public Future<List<Related>> of(JsonNode document, int size) {
    return searcher
        .ask(RelatedBody.of(document, size, clock.instant(), ranking), document.path("id").asText())
        .map(
            answer -> {
              List<Related> related = new ArrayList<>();
              answer
                  .hits()
                  .hits()
                  .forEach(
                      hit -> {
                        ObjectNode source = hit.source();
                        if (source != null) {
                          related.add(
                              new Related(
                                  Hit.of(source, Map.of(), List.of(), hit.score()),
                                  shared(document, source)));
                        }
                      });
              return related;
            });
  }

  static List<SharedConcept> shared(JsonNode one, JsonNode other) {
    Set<String> there = concepts(other).map(Concept::id).collect(Collectors.toSet());
    return concepts(one)
        .filter(concept -> there.contains(concept.id()))
        .map(concept -> new SharedConcept(concept.id(), concept.name()))
        .distinct()
        .limit(MOST_REASONS)
        .toList();
  }

  private static Stream<Concept> concepts(JsonNode document) {
    JsonNode display = document.path("display");
    return Stream.concat(
        Concept.entities(display, Integer.MAX_VALUE).stream(), Concept.tags(display).stream());
  }
}

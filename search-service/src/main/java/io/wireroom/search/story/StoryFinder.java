package io.wireroom.search.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.copy.Origin;
import io.wireroom.search.query.ArticleSearcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the story of an article: the reports before and after it that are about the same, each work
 * once, in the order of time. From each report that is found it goes on to those near it. Safe for
 * use by many threads.
 */
public final class StoryFinder {
  private static final int MOST_ROUNDS = 4;
  private static final int MOST_REPORTS = 60;
  private static final int MOST_AT_ONCE = 12;
  private static final int CONCEPTS = 8;
  private static final double SALIENT = 0.15;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArticleSearcher searcher;

  public StoryFinder(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /**
   * Returns the story, the earliest report first; the article alone when it has none.
   *
   * @param document the stored article
   */
  public Future<List<StoryEntry>> of(JsonNode document) {
    Map<String, Report> found = new LinkedHashMap<>();
    Report asked = new Report(document, new CopyDocument(document));
    found.put(asked.article().id(), asked);
    return around(List.of(asked), found, 0).map(all -> entries(all, asked.article()));
  }

  private record Report(JsonNode document, CopyDocument article) {}

  private Future<Map<String, Report>> around(
      List<Report> from, Map<String, Report> found, int round) {
    List<Report> some = from.subList(0, Math.min(from.size(), MOST_AT_ONCE));
    ObjectNode query = near(some);
    if (query == null || round >= MOST_ROUNDS || found.size() >= MOST_REPORTS) {
      return Future.succeededFuture(found);
    }
    return searcher
        .ask(body(query), found.keySet().iterator().next())
        .compose(
            answer -> {
              List<Report> more = new ArrayList<>();
              for (var hit : answer.hits().hits()) {
                ObjectNode source = hit.source();
                if (source != null && !found.containsKey(source.path("id").asText())) {
                  Report report = new Report(source, new CopyDocument(source));
                  if (some.stream().anyMatch(one -> goesWith(one.article(), report.article()))) {
                    found.put(report.article().id(), report);
                    more.add(report);
                  }
                }
              }
              return around(more, found, round + 1);
            });
  }

  private static boolean goesWith(CopyDocument one, CopyDocument other) {
    return one.work().equals(other.work()) || StoryRule.together(one, other);
  }

  /** What has two of the most salient concepts of a report, at about its time; null for none. */
  private static @org.jspecify.annotations.Nullable ObjectNode near(List<Report> reports) {
    ObjectNode query = JSON.objectNode();
    ObjectNode any = query.putObject("bool");
    any.put("minimum_should_match", 1)
        .putArray("filter")
        .addObject()
        .putObject("term")
        .put("withdrawn", false);
    ArrayNode should = any.putArray("should");
    for (Report one : reports) {
      List<Map.Entry<String, Double>> salient =
          one.article().salience().entrySet().stream()
              .filter(concept -> concept.getValue() >= SALIENT)
              .sorted(
                  Map.Entry.<String, Double>comparingByValue()
                      .reversed()
                      .thenComparing(Map.Entry.comparingByKey()))
              .limit(CONCEPTS)
              .toList();
      if (salient.isEmpty()) {
        continue;
      }
      ObjectNode bool = should.addObject().putObject("bool");
      Instant time = one.article().member().time();
      bool.putArray("filter")
          .addObject()
          .putObject("range")
          .putObject("date")
          .put("gte", time.minus(StoryRule.APART).toString())
          .put("lte", time.plus(StoryRule.APART).toString());
      bool.put("minimum_should_match", Math.min(2, salient.size()));
      ArrayNode concepts = bool.putArray("should");
      for (Map.Entry<String, Double> concept : salient) {
        concepts
            .addObject()
            .putObject("term")
            .putObject("entities")
            .put("value", concept.getKey())
            .put("boost", concept.getValue());
      }
    }
    return should.isEmpty() ? null : query;
  }

  private static ObjectNode body(ObjectNode query) {
    ObjectNode body = JSON.objectNode();
    body.put("size", MOST_REPORTS).put("timeout", "8s").put("track_total_hits", false);
    body.set("query", query);
    ArrayNode sort = body.putArray("sort");
    sort.addObject().putObject("_score").put("order", "desc");
    sort.addObject().putObject("id").put("order", "asc");
    ArrayNode shown = body.putObject("_source").putArray("includes");
    CopyDocument.FIELDS.forEach(shown::add);
    return body;
  }

  private static List<StoryEntry> entries(Map<String, Report> found, CopyDocument asked) {
    Map<String, List<Report>> works = new LinkedHashMap<>();
    for (Report one : found.values()) {
      works.computeIfAbsent(one.article().work(), none -> new ArrayList<>()).add(one);
    }
    List<Report> shown = new ArrayList<>();
    Map<String, Integer> copies = new LinkedHashMap<>();
    works.forEach(
        (work, reports) -> {
          boolean own = work.equals(asked.work());
          String id =
              own
                  ? asked.id()
                  : Origin.of(reports.stream().map(one -> one.article().member()).toList()).id();
          reports.stream().filter(one -> one.article().id().equals(id)).forEach(shown::add);
          copies.put(id, reports.size() - 1);
        });
    return shown.stream()
        .sorted(
            Comparator.comparing((Report one) -> one.article().member().time())
                .thenComparing(one -> one.article().id()))
        .map(
            one ->
                new StoryEntry(
                    one.document(),
                    copies.getOrDefault(one.article().id(), 0),
                    one.article().id().equals(asked.id())))
        .toList();
  }
}

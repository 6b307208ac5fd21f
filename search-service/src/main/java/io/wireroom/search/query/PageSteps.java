package io.wireroom.search.query;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.search.semantic.Nearest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills one page of hits: where copies are left out, further hits take their places. */
final class PageSteps {
  /** Then the page stays shorter; its cursor leads on. */
  private static final int MOST_STEPS = 10;

  private final ArticleQuery query;
  private final Instant asOf;
  private final ObjectNode body;
  private final WorkCopies copies;
  private final Function<ObjectNode, Future<SearchResponse<ObjectNode>>> ask;
  private final List<io.wireroom.search.query.Hit> hits = new ArrayList<>();
  private final Set<String> met = new LinkedHashSet<>();
  private @Nullable SearchResponse<ObjectNode> first;
  private int steps;

  PageSteps(
      ArticleQuery query,
      Instant asOf,
      ObjectNode body,
      WorkCopies copies,
      Function<ObjectNode, Future<SearchResponse<ObjectNode>>> ask) {
    this.query = query;
    this.asOf = asOf;
    this.body = body;
    this.copies = copies;
    this.ask = ask;
  }

  /** Asks until the page is full or nothing is left. */
  Future<SearchPage> page() {
    return ask.apply(body)
        .recover(this::withoutCollapsing)
        .compose(
            answer ->
                HitWorks.of(answer.hits().hits(), body, !query.copies(), copies, ask)
                    .compose(works -> take(answer, works)));
  }

  /** An index of an older form, which knows no works, refuses to collapse and is searched as is. */
  private Future<SearchResponse<ObjectNode>> withoutCollapsing(Throwable failure) {
    return failure instanceof ElasticsearchException refused
            && refused.status() == 400
            && HitWorks.isCollapsed(body)
        ? ask.apply(HitWorks.uncollapse(body))
        : Future.failedFuture(failure);
  }

  private Future<SearchPage> take(SearchResponse<ObjectNode> answer, HitWorks works) {
    SearchResponse<ObjectNode> counted = first == null ? answer : first;
    first = counted;
    List<Hit<ObjectNode>> found = answer.hits().hits();
    List<FieldValue> last = found.isEmpty() ? List.of() : found.get(found.size() - 1).sort();
    for (Hit<ObjectNode> hit : works.shown()) {
      ObjectNode source = hit.source();
      if (hits.size() < query.size() && source != null) {
        last = hit.sort();
        hits.add(
            works.with(
                io.wireroom.search.query.Hit.of(
                    source,
                    hit.highlight(),
                    hit.matchedQueries(),
                    query.scored() ? hit.score() : null)));
      }
    }
    boolean full = hits.size() >= query.size();
    if (found.size() < query.size() && !full) {
      return page(counted, null);
    }
    if (full || ++steps >= MOST_STEPS) {
      List<FieldValue> where = full ? last : found.get(found.size() - 1).sort();
      return page(counted, where);
    }
    Set<String> more = new LinkedHashSet<>(works.works());
    more.removeAll(met);
    met.addAll(more);
    body.remove(List.of("aggs"));
    body.put("track_total_hits", false);
    if (!more.isEmpty()) {
      HitWorks.exclude(body, more);
    }
    body.set("search_after", SearchAnswer.values(found.get(found.size() - 1).sort()));
    return page();
  }

  private Future<SearchPage> page(
      SearchResponse<ObjectNode> counted, @Nullable List<FieldValue> where) {
    Cursor cursor = query.cursor();
    Instant since = cursor == null ? asOf : cursor.asOf();
    String next =
        where == null
            ? null
            : new Cursor(query.fingerprint(), since, SearchAnswer.values(where)).text();
    Map<Facet, List<FacetCount>> facets = SearchAnswer.facets(counted, query);
    return Future.succeededFuture(
        new SearchPage(
            SearchAnswer.total(counted),
            List.copyOf(hits),
            facets,
            next,
            false,
            Nearest.State.UNUSED));
  }
}

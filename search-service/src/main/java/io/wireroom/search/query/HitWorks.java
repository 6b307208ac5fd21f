package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Of hits those that are the first of their work, and where else it appeared. Elasticsearch
 * collapses a first page; its collapsing knows no {@code search_after}, so each later step of a
 * search asks besides which article of each work comes first in the whole of it, and leaves out
 * what is not. So pages and exports have each work once, wherever the steps begin, and whatever the
 * articles are narrowed to.
 *
 * @param shown hits to show, in their order
 * @param works all works that were met, whose other articles need not be looked at any more
 */
record HitWorks(List<Hit<ObjectNode>> shown, Set<String> works, Map<String, Copies> copies) {
  private static final String WORK = "work";
  private static final String COLLAPSE = "collapse";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Has a request that begins at the first hit give the first of each work alone. */
  static void collapse(ObjectNode body) {
    body.putObject(COLLAPSE).put("field", WORK);
  }

  static boolean isCollapsed(ObjectNode body) {
    return body.has(COLLAPSE);
  }

  /** The request without {@link #collapse}. */
  static ObjectNode uncollapse(ObjectNode body) {
    return body.without(COLLAPSE);
  }

  /**
   * Looks at the hits of one step.
   *
   * @param body the request that found them
   * @param collapsed whether copies are left out
   * @param all knows where works appeared
   * @param ask sends a request to the same index
   */
  static Future<HitWorks> of(
      List<Hit<ObjectNode>> found,
      ObjectNode body,
      boolean collapsed,
      WorkCopies all,
      Function<ObjectNode, Future<SearchResponse<ObjectNode>>> ask) {
    Set<String> works = new LinkedHashSet<>();
    for (Hit<ObjectNode> hit : found) {
      if (isCopied(hit)) {
        works.add(work(hit));
      }
    }
    if (works.isEmpty()) {
      return Future.succeededFuture(new HitWorks(found, works, Map.of()));
    }
    Future<Map<String, Copies>> copies = all.of(works, ask);
    Future<List<Hit<ObjectNode>>> shown =
        collapsed && !isCollapsed(body)
            ? ask.apply(firstsBody(body, works)).map(answer -> firstOf(found, answer))
            : Future.succeededFuture(found);
    return Future.all(copies, shown)
        .map(both -> new HitWorks(shown.result(), works, copies.result()));
  }

  /** The hit, with what else belongs to its work. */
  io.wireroom.search.query.Hit with(io.wireroom.search.query.Hit hit) {
    Copies all = copies.get(hit.work());
    return all == null ? hit : hit.with(all.without(hit.source()));
  }

  /** A request for the rest of what the body finds, without works that were met. */
  static void exclude(ObjectNode body, Collection<String> works) {
    ObjectNode query = JSON.objectNode();
    ObjectNode bool = query.putObject("bool");
    bool.putArray("must").add(body.get("query"));
    bool.putArray("must_not").add(terms(works));
    body.set("query", query);
  }

  /** For each work its article that comes first of all that the body finds. */
  static ObjectNode firstsBody(ObjectNode body, Collection<String> works) {
    ObjectNode firsts = JSON.objectNode();
    firsts.put("size", works.size()).put("track_total_hits", false);
    ObjectNode bool = firsts.putObject("query").putObject("bool");
    bool.putArray("must").add(body.get("query"));
    ArrayNode filter = bool.putArray("filter").add(terms(works));
    if (body.has("post_filter")) {
      filter.add(body.get("post_filter"));
    }
    firsts.set("sort", body.get("sort"));
    collapse(firsts);
    firsts.putObject("_source").putArray("includes").add(WORK);
    return firsts;
  }

  private static List<Hit<ObjectNode>> firstOf(
      List<Hit<ObjectNode>> found, SearchResponse<ObjectNode> answer) {
    Set<String> firsts = new LinkedHashSet<>();
    answer.hits().hits().forEach(hit -> firsts.add(String.valueOf(hit.id())));
    return found.stream()
        .filter(hit -> !isCopied(hit) || firsts.contains(String.valueOf(hit.id())))
        .toList();
  }

  /** The articles of works. */
  static ObjectNode terms(Collection<String> works) {
    ObjectNode terms = JSON.objectNode();
    ArrayNode values = terms.putObject("terms").putArray(WORK);
    works.forEach(values::add);
    return terms;
  }

  private static boolean isCopied(Hit<ObjectNode> hit) {
    ObjectNode source = hit.source();
    return source != null && source.path("copied").asBoolean();
  }

  private static String work(Hit<ObjectNode> hit) {
    ObjectNode source = hit.source();
    return source == null ? "" : source.path(WORK).asText();
  }
}

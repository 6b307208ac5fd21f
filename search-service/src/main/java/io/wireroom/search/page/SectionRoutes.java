package io.wireroom.search.page;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.FacetList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages {@code /sources}, {@code /sources/ID}, {@code /specialties} and {@code
 * /specialties/ID}.
 */
public final class SectionRoutes {
  private final Pages pages;
  private final ArticleSearcher searcher;
  private final FacetList lists;

  public SectionRoutes(Pages pages, ArticleSearcher searcher) {
    this.pages = pages;
    this.searcher = searcher;
    lists = new FacetList(searcher);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    for (SectionKind kind : SectionKind.values()) {
      router
          .get(kind.path())
          .handler(call -> pages.show(call, "sections.jte", all(kind)))
          .failureHandler(pages::problem);
      router
          .get(kind.path() + "/:id")
          .handler(call -> pages.show(call, "section.jte", one(kind, call)))
          .failureHandler(pages::problem);
    }
  }

  private Future<SectionsView> all(SectionKind kind) {
    return lists.of(kind.facet()).map(listed -> SectionsView.of(kind, listed));
  }

  private Future<SectionView> one(SectionKind kind, RoutingContext call) {
    String id = kind.id(call.pathParam("id"));
    ArticleQuery newest = query(kind, id, Map.of()).withFacets(true);
    ArticleQuery oldest = query(kind, id, Map.of("sort", "oldest", "size", "1"));
    return searcher
        .search(newest)
        .compose(
            page ->
                page.hits().isEmpty()
                    ? Future.failedFuture(new Refusal.NotFound("there are no articles of " + id))
                    : searcher
                        .search(oldest)
                        .map(last -> SectionView.of(kind, id, newest, page, last.hits().get(0))));
  }

  private static ArticleQuery query(SectionKind kind, String id, Map<String, String> order) {
    Map<String, List<String>> parameters = new HashMap<>();
    order.forEach((name, value) -> parameters.put(name, List.of(value)));
    parameters.put(kind.filter().parameter(), List.of(id));
    return ArticleQuery.from(parameters, ConceptNames.NONE);
  }
}

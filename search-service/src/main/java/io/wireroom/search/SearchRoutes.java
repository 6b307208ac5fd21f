package io.wireroom.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.vertx.ext.web.Router;
import io.wireroom.runtime.access.Gate;
import io.wireroom.runtime.docs.ApiDocument;
import io.wireroom.runtime.docs.DocsRoutes;
import io.wireroom.search.alert.SavedSearchRoutes;
import io.wireroom.search.api.ArticleRoutes;
import io.wireroom.search.api.SuggestRoutes;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.out.OutRoutes;
import io.wireroom.search.out.PublicAddress;
import io.wireroom.search.page.PageRoutes;
import io.wireroom.search.page.Pages;
import io.wireroom.search.page.SavedRoutes;
import io.wireroom.search.page.SectionRoutes;
import io.wireroom.search.page.SuggestionRoutes;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.ArticleWalk;
import io.wireroom.search.query.Ranking;
import io.wireroom.search.related.RelatedArticles;
import io.wireroom.search.related.RelatedRanking;
import io.wireroom.search.semantic.Nearness;
import io.wireroom.search.suggest.Suggester;
import java.time.Clock;
import java.util.function.Supplier;

/** All that the service answers over HTTP, apart from health and metrics. */
final class SearchRoutes {
  private static final String API = "/io/wireroom/search/openapi.json";

  private final ArticleSearcher searcher;
  private final Supplier<ConceptNames> names;
  private final ArticleFinder finder;
  private final RelatedArticles related;
  private final OutRoutes out;
  private final SavedSearchRoutes saved;
  private final Clock clock;
  private final Gate gate;
  private final Audience audience;

  /**
   * Makes all routes.
   *
   * @param alias the index that is asked
   * @param names of the concepts that articles are tagged with
   * @param publicUrl where readers reach us; empty takes it from each request
   * @param audience who is told of what searches find
   * @param nearness which articles are near to a question in meaning
   * @param gate stands before all of them
   */
  SearchRoutes(
      ElasticsearchAsyncClient client,
      String alias,
      Supplier<ConceptNames> names,
      Clock clock,
      String publicUrl,
      Audience audience,
      Nearness nearness,
      Gate gate) {
    this.names = names;
    searcher = new ArticleSearcher(client, alias, clock, Ranking.DEFAULT, nearness);
    finder = new ArticleFinder(client, alias);
    related = new RelatedArticles(searcher, clock, RelatedRanking.DEFAULT);
    out =
        new OutRoutes(
            searcher, names, new ArticleWalk(client, alias, clock), new PublicAddress(publicUrl));
    saved = new SavedSearchRoutes(audience.searches(), audience::forget, out, names, clock);
    this.audience = audience;
    this.clock = clock;
    this.gate = gate;
  }

  void addTo(Router router) {
    Pages pages = new Pages();
    gate.addTo(router);
    new ArticleRoutes(searcher, names, finder, related).addTo(router);
    Suggester suggester = new Suggester(searcher, names);
    new SuggestRoutes(suggester).addTo(router);
    new SuggestionRoutes(pages, suggester).addTo(router);
    out.addTo(router);
    saved.addTo(router);
    audience.addTo(router);
    new DocsRoutes(new ApiDocument(API), (call, page) -> pages.end(call, 200, "docs.jte", page))
        .addTo(router);
    new SectionRoutes(pages, searcher).addTo(router);
    new SavedRoutes(pages, audience.searches(), audience::forget, names, clock).addTo(router);
    new PageRoutes(pages, searcher, names, finder, related).addTo(router);
  }
}

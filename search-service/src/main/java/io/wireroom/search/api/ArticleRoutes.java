package io.wireroom.search.api;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.QueryLink;
import io.wireroom.search.related.RelatedArticles;
import io.wireroom.search.story.StoryFinder;
import io.wireroom.search.story.WorkReader;
import io.wireroom.search.suggest.Corrections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Articles over HTTP: {@code GET /v1/articles}, {@code GET /v1/articles/ID}, {@code GET
 * /v1/articles/ID/related}, {@code GET /v1/articles/ID/story}.
 */
public final class ArticleRoutes {
  private static final int RELATED = 10;

  private final ArticleSearcher searcher;
  private final Supplier<ConceptNames> names;
  private final Corrections corrections;
  private final ArticleFinder finder;
  private final RelatedArticles relatedArticles;
  private final WorkReader works;
  private final StoryFinder stories;

  public ArticleRoutes(
      ArticleSearcher searcher,
      Supplier<ConceptNames> names,
      ArticleFinder finder,
      RelatedArticles relatedArticles) {
    this.searcher = searcher;
    this.names = names;
    corrections = new Corrections(searcher);
    this.finder = finder;
    this.relatedArticles = relatedArticles;
    works = new WorkReader(searcher);
    stories = new StoryFinder(searcher);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/v1/articles").handler(this::search);
    router.get("/v1/articles/:id").handler(this::article);
    router.get("/v1/articles/:id/related").handler(this::related);
    router.get("/v1/articles/:id/story").handler(this::story);
  }

  /** The parameters of a call, in their order. */
  public static Map<String, List<String>> parameters(RoutingContext call) {
    MultiMap given = call.queryParams();
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    given.names().forEach(name -> parameters.put(name, given.getAll(name)));
    return parameters;
  }

  private void search(RoutingContext call) {
    Map<String, List<String>> parameters = parameters(call);
    QueryLink link = new QueryLink("/v1/articles", parameters);
    ArticleQuery query = ArticleQuery.from(parameters, names.get());
    searcher
        .search(query)
        .compose(
            page ->
                corrections
                    .when(page, query.question())
                    .map(
                        meant ->
                            new FoundPage(
                                link,
                                page.next(),
                                SearchPageJson.write(page, query.question(), meant, link))))
        .onSuccess(answer -> answer.end(call))
        .onFailure(call::fail);
  }

  private void article(RoutingContext call) {
    withoutParameters(call);
    JsonAnswer.end(
        call,
        finder
            .find(call.pathParam("id"))
            .compose(
                document -> works.of(document).map(work -> ArticleJson.write(document, work))));
  }

  private void story(RoutingContext call) {
    withoutParameters(call);
    JsonAnswer.end(
        call, finder.find(call.pathParam("id")).compose(stories::of).map(WorkJson::story));
  }

  private void related(RoutingContext call) {
    withoutParameters(call);
    JsonAnswer.end(
        call,
        finder
            .find(call.pathParam("id"))
            .compose(document -> relatedArticles.of(document, RELATED))
            .map(RelatedJson::write));
  }

  private static void withoutParameters(RoutingContext call) {
    if (!call.queryParams().isEmpty()) {
      throw new Refusal.BadRequest(
          "there is no parameter " + call.queryParams().names().iterator().next());
    }
  }
}

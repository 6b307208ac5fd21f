package io.wireroom.search.page;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.api.ArticleRoutes;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleFinder;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.related.RelatedArticles;
import io.wireroom.search.story.StoryFinder;
import io.wireroom.search.story.WorkReader;
import io.wireroom.search.suggest.Corrections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The pages for people: {@code /} and {@code /articles/ID}. */
public final class PageRoutes {
  private static final int RELATED = 6;

  private final Pages pages;
  private final ArticleSearcher searcher;
  private final Supplier<ConceptNames> names;
  private final Corrections corrections;
  private final ArticleFinder finder;
  private final RelatedArticles related;
  private final WorkReader works;
  private final StoryFinder stories;

  public PageRoutes(
      Pages pages,
      ArticleSearcher searcher,
      Supplier<ConceptNames> names,
      ArticleFinder finder,
      RelatedArticles related) {
    this.pages = pages;
    this.searcher = searcher;
    this.names = names;
    corrections = new Corrections(searcher);
    this.finder = finder;
    this.related = related;
    works = new WorkReader(searcher);
    stories = new StoryFinder(searcher);
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    new Assets().addTo(router);
    router.get("/").handler(this::search).failureHandler(pages::problem);
    router.get("/articles/:id").handler(this::article).failureHandler(pages::problem);
    // A browser that asks for what is not there gets a page; a program gets a problem document
    router
        .get("/*")
        .last()
        .produces("application/problem+json")
        .produces("text/html")
        .handler(this::lost);
  }

  private void search(RoutingContext call) {
    Map<String, List<String>> parameters = ArticleRoutes.parameters(call);
    if (parameters.values().stream().anyMatch(values -> values.contains(""))) {
      // Browsers send inputs that are empty, too; addresses that people pass on are without them
      String plain = SearchView.link(parameters).text();
      if (call.request().getHeader("HX-Request") == null) {
        Pages.go(call, plain);
        return;
      }
      call.response().putHeader("HX-Push-Url", plain);
    }
    ArticleQuery query = ArticleQuery.mended(parameters, names.get()).withFacets(true);
    pages.show(
        call,
        "search.jte",
        searcher
            .search(query)
            .compose(
                page ->
                    corrections
                        .when(page, query.question())
                        .map(meant -> SearchView.of(query, page, meant, parameters))));
  }

  private void article(RoutingContext call) {
    pages.show(
        call,
        "article.jte",
        finder
            .find(call.pathParam("id"))
            .compose(
                document ->
                    works
                        .of(document)
                        .compose(
                            work ->
                                stories
                                    .of(document)
                                    .map(story -> WorkView.of(document, work, story)))
                        .compose(
                            work ->
                                related
                                    .of(document, RELATED)
                                    .map(others -> ArticleView.of(document, others, work)))));
  }

  private void lost(RoutingContext call) {
    if ("text/html".equals(call.getAcceptableContentType())) {
      // To fail the call would be to leave it to the problems of programs
      pages.end(call, 404, "problem.jte", PageProblem.of(new Refusal.NotFound("")));
    } else {
      call.next();
    }
  }
}

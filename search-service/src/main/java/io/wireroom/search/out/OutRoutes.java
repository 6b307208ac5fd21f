package io.wireroom.search.out;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.access.Caller;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.http.Representation;
import io.wireroom.search.api.ArticleRoutes;
import io.wireroom.search.api.Links;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.ArticleSearcher;
import io.wireroom.search.query.ArticleWalk;
import io.wireroom.search.query.Hit;
import io.wireroom.search.query.QueryLink;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Searches as feeds, {@code GET /v1/feeds/FORMAT}, and all hits of a search as a file, {@code GET
 * /v1/exports/FORMAT}; both take the parameters of a search.
 */
public final class OutRoutes {
  /** An export holds the index as it was; a few at a time do no harm. */
  private static final int MOST_EXPORTS = 4;

  private static final String FEED_HITS = "50";
  private static final String FRESH = ", max-age=60";

  private final ArticleSearcher searcher;
  private final Supplier<ConceptNames> names;
  private final ArticleWalk walk;
  private final PublicAddress address;
  private final AtomicInteger exports = new AtomicInteger();

  /**
   * Makes the routes.
   *
   * @param address where readers reach us
   */
  public OutRoutes(
      ArticleSearcher searcher,
      Supplier<ConceptNames> names,
      ArticleWalk walk,
      PublicAddress address) {
    this.searcher = searcher;
    this.names = names;
    this.walk = walk;
    this.address = address;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router.get("/v1/feeds/:format").handler(call -> feed(call, ArticleRoutes.parameters(call)));
    router.get("/v1/exports/:format").handler(this::export);
  }

  /** Answers with what is asked for as a feed, in the format that the path names. */
  public void feed(RoutingContext call, Map<String, List<String>> asked) {
    FeedFormat format = FeedFormat.of(call.pathParam("format"));
    Map<String, List<String>> parameters = newestFirst(asked);
    parameters.putIfAbsent("size", List.of(FEED_HITS));
    ArticleQuery query = ArticleQuery.from(parameters, names.get());
    String path = call.normalizedPath();
    new Links()
        .feeds(
            path.substring(0, path.lastIndexOf('/') + 1),
            new QueryLink(path, ArticleRoutes.parameters(call)))
        .addTo(call);
    searcher
        .search(query)
        .map(found -> FollowedSearch.of(query, asked, self(call), found.hits()))
        .onSuccess(followed -> answer(call, format, followed))
        .onFailure(call::fail);
  }

  private URI self(RoutingContext call) {
    QueryLink here = new QueryLink(call.normalizedPath(), ArticleRoutes.parameters(call));
    return address.base(call.request()).resolve(here.text());
  }

  private static void answer(RoutingContext call, FeedFormat format, FollowedSearch followed) {
    call.response().headers().add("Link", followed.links());
    Representation.of(
            format.contentType(),
            // What a stranger may read, a cache that all share may keep
            (Caller.of(call).isAnonymous() ? "public" : "private") + FRESH,
            Buffer.buffer(format.write(followed)))
        .end(call);
  }

  private void export(RoutingContext call) {
    ExportFormat format = ExportFormat.of(call.pathParam("format"));
    ArticleQuery query =
        ArticleQuery.from(newestFirst(ArticleRoutes.parameters(call)), names.get());
    if (exports.incrementAndGet() > MOST_EXPORTS) {
      exports.decrementAndGet();
      throw new Refusal.Unavailable(MOST_EXPORTS + " exports are under way; try again shortly");
    }
    HttpServerResponse response = call.response();
    walk.walk(query, hits -> write(response, format, hits))
        .compose(all -> begun(response, format).compose(none -> response.end()))
        .onComplete(done -> exports.decrementAndGet())
        .onFailure(failure -> broken(call, failure));
  }

  /** The status is told only when there is something to send. */
  private static Future<Void> begun(HttpServerResponse response, ExportFormat format) {
    if (response.headWritten()) {
      return Future.succeededFuture();
    }
    response
        .setChunked(true)
        .putHeader("Content-Type", format.mediaType())
        .putHeader(
            "Content-Disposition", "attachment; filename=\"wireroom." + format.label() + '"');
    return format.head().isEmpty() ? Future.succeededFuture() : response.write(format.head());
  }

  private static Future<Void> write(
      HttpServerResponse response, ExportFormat format, List<Hit> hits) {
    StringBuilder lines = new StringBuilder();
    hits.forEach(hit -> lines.append(format.write(hit)));
    return begun(response, format).compose(none -> response.write(lines.toString()));
  }

  /** A file that is cut must not look whole. */
  private static void broken(RoutingContext call, Throwable failure) {
    if (call.response().headWritten()) {
      call.request().connection().close();
    } else {
      call.fail(failure);
    }
  }

  /**
   * The parameters of a search as a feed or an export reads them.
   *
   * @throws Refusal.BadRequest when one makes no sense there
   */
  public static Map<String, List<String>> newestFirst(Map<String, List<String>> asked) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(asked);
    for (String name : List.of("cursor", "facets")) {
      if (parameters.containsKey(name)) {
        throw new Refusal.BadRequest("there is no parameter " + name + " here");
      }
    }
    parameters.putIfAbsent("sort", List.of("newest"));
    return parameters;
  }
}

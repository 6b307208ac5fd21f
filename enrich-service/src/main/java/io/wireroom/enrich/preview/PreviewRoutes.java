package io.wireroom.enrich.preview;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.runtime.docs.ApiDocument;
import io.wireroom.runtime.docs.DocsRoutes;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows what enrichment finds in a text that is given: {@code POST /v1/enrich/preview} for
 * programs, {@code /} for people; and what that interface is, {@code /openapi.json} and {@code
 * /docs}. Nothing is stored or sent.
 */
public final class PreviewRoutes {
  /** Bytes of a request: the largest body in three bytes a character, and its escapes. */
  private static final long LARGEST = 4L * PreviewRequest.LONGEST_BODY;

  private static final String API = "/io/wireroom/enrich/openapi.json";
  private static final int MOST_AT_ONCE = 16;

  private final Vertx vertx;
  private final Pages pages;
  private final Enriching enricher;
  private final AtomicInteger running = new AtomicInteger();

  /** What the pipeline does with an article. */
  @FunctionalInterface
  public interface Enriching {
    ArticleEnriched enrich(ArticleIngested article);
  }

  public PreviewRoutes(Vertx vertx, Enriching enricher) {
    this.vertx = vertx;
    this.enricher = enricher;
    pages = new Pages(PreviewRoutes.class.getClassLoader(), "io.wireroom.enrich.preview.template");
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    pages.addTo(router);
    pages.serve(router, "preview.css", PreviewRoutes.class);
    router.post("/v1/enrich/preview").handler(new RawBody(LARGEST)).handler(this::json);
    new DocsRoutes(new ApiDocument(API), (call, page) -> pages.end(call, 200, "docs.jte", page))
        .addTo(router);
    router.get("/").handler(call -> pages.end(call, 200, "preview.jte", PreviewView.EMPTY));
    router
        .post("/")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
        .handler(this::page)
        .failureHandler(this::problem);
  }

  private void json(RoutingContext call) {
    byte[] sent = call.body().buffer() == null ? new byte[0] : call.body().buffer().getBytes();
    enriched(PreviewRequest.of(sent))
        .map(found -> EnrichedJson.of(found).toString())
        .onSuccess(
            json ->
                call.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(Buffer.buffer(json.getBytes(StandardCharsets.UTF_8))))
        .onFailure(call::fail);
  }

  private void page(RoutingContext call) {
    String body = field(call, "body");
    if (body.length() > PreviewRequest.LONGEST_BODY) {
      throw new Refusal.TooLarge("a text may have " + PreviewRequest.LONGEST_BODY + " characters");
    }
    String title = field(call, "title");
    String source = field(call, "source");
    String label = field(call, "label");
    PreviewRequest request =
        new PreviewRequest(
            title,
            PlainText.pasted(body),
            source.isEmpty() ? null : source,
            null,
            label.isEmpty() ? null : label,
            listed(field(call, "categories")),
            List.of());
    enriched(request)
        .onSuccess(
            found ->
                pages.end(
                    call,
                    200,
                    "preview.jte",
                    PreviewView.of(title, body, source, field(call, "categories"), label, found)))
        .onFailure(call::fail);
  }

  private void problem(RoutingContext call) {
    Throwable failure = call.failure();
    if (failure instanceof Refusal refusal) {
      pages.end(
          call,
          refusal.status(),
          "preview.jte",
          PreviewView.refused(
              field(call, "title"), field(call, "source"), String.valueOf(refusal.getMessage())));
    } else if (call.statusCode() == 413) {
      pages.end(call, 413, "preview.jte", PreviewView.refused("", "", "the text is too long"));
    } else {
      call.next();
    }
  }

  private Future<ArticleEnriched> enriched(PreviewRequest request) {
    if (running.incrementAndGet() > MOST_AT_ONCE) {
      running.decrementAndGet();
      return Future.failedFuture(
          new Refusal.Unavailable("many previews are being made; try again shortly"));
    }
    return vertx
        .executeBlocking(() -> enricher.enrich(request.article()), false)
        .onComplete(done -> running.decrementAndGet());
  }

  private static String field(RoutingContext call, String name) {
    String value = call.request().getFormAttribute(name);
    return value == null ? "" : value.strip();
  }

  private static List<String> listed(String categories) {
    return List.of(categories.split("[;,]")).stream()
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .limit(100)
        .toList();
  }
}

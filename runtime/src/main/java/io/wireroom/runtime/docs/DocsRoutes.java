package io.wireroom.runtime.docs;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * {@code GET /openapi.json}, and {@code GET /docs}, a page made of it, which needs no script and
 * nothing from elsewhere. The service puts its own layout around that.
 */
public final class DocsRoutes {
  private static final String STYLE = "docs.css";

  private final ApiDocument document;
  private final BiConsumer<RoutingContext, DocsPage> layout;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          DocsRoutes.class.getClassLoader(),
          "io.wireroom.runtime.docs.template");

  /**
   * Routes for a document.
   *
   * @param layout ends a call with a page
   */
  public DocsRoutes(ApiDocument document, BiConsumer<RoutingContext, DocsPage> layout) {
    this.document = document;
    this.layout = layout;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router
        .get("/openapi.json")
        .handler(
            Representation.of("application/json", Representation.OF_THIS_PROGRAM, document.bytes())
                ::end);
    router
        .get("/assets/" + STYLE)
        .handler(
            Representation.of("text/css; charset=utf-8", Representation.OF_THIS_PROGRAM, style())
                ::end);
    DocsView view = DocsView.of(document);
    DocsPage page =
        new DocsPage(view.title() + " API", output -> templates.render("docs.jte", view, output));
    router.get("/docs").handler(call -> layout.accept(call, page));
  }

  private static Buffer style() {
    try (InputStream in = DocsRoutes.class.getResourceAsStream(STYLE)) {
      return Buffer.buffer(Objects.requireNonNull(in, STYLE).readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

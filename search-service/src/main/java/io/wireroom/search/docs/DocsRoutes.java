package io.wireroom.search.docs;

import io.vertx.ext.web.Router;
import io.wireroom.search.page.Pages;

/** {@code GET /openapi.json}, and {@code GET /docs}, a page made of it. */
public final class DocsRoutes {
  private final ApiDocument document = new ApiDocument();
  private final DocsView view = DocsView.of(document);
  private final Pages pages;

  public DocsRoutes(Pages pages) {
    this.pages = pages;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router
        .get("/openapi.json")
        .handler(
            call ->
                call.response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "public, max-age=3600")
                    .end(document.bytes()));
    router.get("/docs").handler(call -> pages.end(call, 200, "docs.jte", view));
  }
}

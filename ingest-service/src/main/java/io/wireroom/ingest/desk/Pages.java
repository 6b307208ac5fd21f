package io.wireroom.ingest.desk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Renders templates, which escape all they are given, and ends calls with them. */
final class Pages {
  /** Nothing from elsewhere and no script at all, whatever got into a title. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final Map<String, String> ASSETS =
      Map.of("desk.css", "text/css; charset=utf-8", "icon.svg", "image/svg+xml");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "io.wireroom.ingest.desk.template");

  /** Adds what the pages are styled with. */
  void addTo(Router router) {
    ASSETS.forEach(
        (name, type) -> {
          Buffer content = read(name);
          router
              .get("/assets/" + name)
              .handler(
                  call ->
                      call.response()
                          .putHeader("Content-Type", type)
                          .putHeader("Cache-Control", "public, max-age=3600")
                          .putHeader("X-Content-Type-Options", "nosniff")
                          .end(content));
        });
  }

  /** Ends a call with a page. */
  void end(RoutingContext call, int status, String template, Object view) {
    String page;
    try {
      page = text(template, view);
    } catch (RuntimeException bug) {
      call.fail(bug);
      return;
    }
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cache-Control", "no-store")
        .end(page);
  }

  /** Ends a call that has changed something: a reload of the next page changes nothing again. */
  static void go(RoutingContext call, String path) {
    call.response().setStatusCode(303).putHeader("Location", path).end();
  }

  String text(String template, Object view) {
    StringOutput page = new StringOutput();
    templates.render(template, view, page);
    return page.toString();
  }

  private static Buffer read(String resource) {
    try (InputStream in = Pages.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

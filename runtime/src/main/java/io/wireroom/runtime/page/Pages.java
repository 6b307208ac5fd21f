package io.wireroom.runtime.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Renders templates, which escape all they are given, and ends calls with them. The pages run no
 * script and load nothing from elsewhere.
 */
public final class Pages {
  /** Nothing from elsewhere and no script at all, whatever got into a title. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private final TemplateEngine templates;

  /**
   * Pages of one service.
   *
   * @param templates package of its compiled templates
   */
  public Pages(ClassLoader loader, String templates) {
    this.templates = TemplateEngine.createPrecompiled(null, ContentType.Html, loader, templates);
  }

  /** Adds what the pages are styled with: {@code /assets/page.css} and {@code /assets/icon.svg}. */
  public void addTo(Router router) {
    serve(router, "page.css", Pages.class);
    serve(router, "icon.svg", Pages.class);
  }

  /**
   * Adds one more file below {@code /assets/}.
   *
   * @param name ends in .css or .svg
   * @param beside the class that it lies beside on the class path
   */
  public void serve(Router router, String name, Class<?> beside) {
    Buffer content = read(name, beside);
    String type = name.endsWith(".css") ? "text/css; charset=utf-8" : "image/svg+xml";
    router
        .get("/assets/" + name)
        .handler(Representation.of(type, Representation.OF_THIS_PROGRAM, content)::end);
  }

  /** Ends a call with a page. */
  public void end(RoutingContext call, int status, String template, Object view) {
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
  public static void go(RoutingContext call, String path) {
    call.response().setStatusCode(303).putHeader("Location", path).end();
  }

  /** Returns the HTML of a page. */
  public String text(String template, Object view) {
    StringOutput page = new StringOutput();
    templates.render(template, view, page);
    return page.toString();
  }

  private static Buffer read(String resource, Class<?> beside) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

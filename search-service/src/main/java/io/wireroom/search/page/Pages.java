package io.wireroom.search.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.ext.web.RoutingContext;

/** Renders templates, which escape all they are given, and ends calls with them. */
public final class Pages {
  /** Nothing from elsewhere, nothing inline: a script that got into an article would not run. */
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "io.wireroom.search.page.template");

  /** Ends a call with a page. */
  public void end(RoutingContext call, int status, String template, Object model) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .end(text(template, model));
  }

  String text(String template, Object model) {
    StringOutput page = new StringOutput();
    templates.render(template, model, page);
    return page.toString();
  }
}

package io.wireroom.search.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renders templates, which escape all they are given, and ends calls with them. */
public final class Pages {
  private static final Logger LOGGER = LoggerFactory.getLogger(Pages.class);

  /** Nothing from elsewhere, nothing inline: a script that got into an article would not run. */
  private static final String POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src"
          + " 'none'";

  private static final String TYPE = "text/html; charset=utf-8";

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "io.wireroom.search.page.template");

  /** Ends a call with a page. */
  public void end(RoutingContext call, int status, String template, Object model) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("Referrer-Policy", "same-origin");
    String page = text(template, model);
    if (status == 200) {
      Representation.of(TYPE, Representation.REVALIDATED, Buffer.buffer(page)).end(call);
    } else {
      call.response()
          .putHeader("Content-Type", TYPE)
          .putHeader("X-Content-Type-Options", "nosniff")
          .end(page);
    }
  }

  /** Ends a call with a page of what is still to come; fails it when nothing comes. */
  void show(RoutingContext call, String template, Future<?> model) {
    model
        .onSuccess(
            view -> {
              try {
                end(call, 200, template, view);
              } catch (RuntimeException bug) {
                call.fail(bug);
              }
            })
        .onFailure(call::fail);
  }

  /** Ends a call by sending the browser on to another page of ours. */
  static void go(RoutingContext call, String href) {
    call.response().setStatusCode(303).putHeader("Location", href).end();
  }

  /** A message as people read it. */
  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  /** Ends a call that failed with a page that says why. */
  void problem(RoutingContext call) {
    Throwable failure = call.failure();
    PageProblem problem = PageProblem.of(failure);
    if (problem.status() == 500) {
      LOGGER
          .atError()
          .setCause(failure)
          .addKeyValue("path", call.normalizedPath())
          .log("a page ended on a bug");
    } else if (problem.status() == 503) {
      LOGGER.atWarn().addKeyValue("error", String.valueOf(failure)).log("page put off");
    }
    List<String> words = call.queryParams().getAll("q");
    end(
        call,
        problem.status(),
        "problem.jte",
        problem.withWords(words.isEmpty() ? "" : words.get(0)));
  }

  String text(String template, Object model) {
    StringOutput page = new StringOutput();
    templates.render(template, model, page);
    return page.toString();
  }
}

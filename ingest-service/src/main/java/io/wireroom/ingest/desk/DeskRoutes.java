package io.wireroom.ingest.desk;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.wireroom.ingest.discover.FeedDiscovery;
import io.wireroom.ingest.health.SourceStates;
import io.wireroom.ingest.opml.ListImports;
import io.wireroom.ingest.source.SourceActions;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.docs.ApiDocument;
import io.wireroom.runtime.docs.DocsRoutes;
import io.wireroom.runtime.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pages for people who look after sources: {@code /sources} and what lies below; and what
 * documents the HTTP interface.
 */
public final class DeskRoutes {
  private static final Logger LOGGER = LoggerFactory.getLogger(DeskRoutes.class);
  private static final String API = "/io/wireroom/ingest/openapi.json";
  private static final String[] PLACES = {"/sources/*", "/desk/*"};

  private final Pages pages = templates();
  private final Gate gate;
  private final SourcePages sources;
  private final AddPages adding;

  public DeskRoutes(
      String key,
      SourceDirectory directory,
      SourceStates states,
      SourceActions actions,
      FeedDiscovery discovery,
      ListImports imports) {
    gate = new Gate(key, pages);
    sources = new SourcePages(pages, gate, directory, states, actions);
    adding = new AddPages(pages, gate, directory, discovery, imports);
  }

  /** The templates of the desk. */
  static Pages templates() {
    return new Pages(DeskRoutes.class.getClassLoader(), "io.wireroom.ingest.desk.template");
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    pages.addTo(router);
    router.get("/").handler(call -> Pages.go(call, "/sources"));
    BodyHandler forms =
        BodyHandler.create(System.getProperty("java.io.tmpdir"))
            .setBodyLimit(ListImports.LARGEST)
            .setDeleteUploadedFilesOnEnd(true);
    for (String place : PLACES) {
      router.route(place).failureHandler(this::problem);
      router.route(place).handler(gate::check);
      router.post(place).handler(forms);
    }
    router.get("/desk/sign-in").handler(gate::form);
    router.post("/desk/sign-in").handler(gate::signIn);
    router.post("/desk/sign-out").handler(gate::signOut);
    adding.addTo(router);
    sources.addTo(router);
    new DocsRoutes(
            new ApiDocument(API),
            (call, page) ->
                pages.end(call, 200, "docs.jte", new DocsPageView(gate.visitor(call), page)))
        .addTo(router);
  }

  private void problem(RoutingContext call) {
    ProblemView view = ProblemView.of(gate.visitor(call), call.failure());
    if (view.status() == 500) {
      LOGGER
          .atError()
          .setCause(call.failure())
          .addKeyValue("path", call.normalizedPath())
          .log("a page ended on a bug");
    }
    pages.end(call, view.status(), "problem.jte", view);
  }
}

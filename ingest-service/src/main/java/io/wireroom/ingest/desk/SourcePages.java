package io.wireroom.ingest.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Source;
import io.wireroom.ingest.health.SourceStates;
import io.wireroom.ingest.source.SourceActions;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.page.Pages;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The list of sources, the page of each, and what can be done there. */
final class SourcePages {
  private final Pages pages;
  private final Gate gate;
  private final SourceDirectory directory;
  private final SourceStates states;
  private final SourceActions actions;

  SourcePages(
      Pages pages,
      Gate gate,
      SourceDirectory directory,
      SourceStates states,
      SourceActions actions) {
    this.pages = pages;
    this.gate = gate;
    this.directory = directory;
    this.states = states;
    this.actions = actions;
  }

  void addTo(Router router) {
    router.get("/sources").handler(this::list);
    router.get("/sources/:id").handler(call -> one(call, "source.jte"));
    router.get("/sources/:id/delete").handler(call -> one(call, "delete.jte"));
    router.post("/sources/:id").handler(this::save);
    router.post("/sources/:id/pause").handler(call -> act(call, id -> actions.pause(id, true)));
    router.post("/sources/:id/resume").handler(call -> act(call, id -> actions.pause(id, false)));
    router.post("/sources/:id/poll").handler(call -> act(call, actions::poll));
    router.post("/sources/:id/test").handler(this::test);
    router.post("/sources/:id/delete").handler(this::delete);
  }

  private void list(RoutingContext call) {
    List<SourceRow> rows =
        directory.all().stream().map(one -> new SourceRow(one, states.health(one))).toList();
    SourcesView view =
        SourcesView.of(gate.visitor(call), rows, parameter(call, "q"), parameter(call, "state"));
    pages.end(call, 200, "sources.jte", view);
  }

  private void one(RoutingContext call, String template) {
    Source source = found(call);
    SourceRow row = new SourceRow(source, states.health(source));
    pages.end(call, 200, template, new SourceView(gate.visitor(call), row, Instant.now()));
  }

  private void save(RoutingContext call) {
    Source source = found(call);
    Source saved = SourceForm.read(call.request().formAttributes(), source.getSourceId(), source);
    act(call, id -> directory.save(saved));
  }

  private void test(RoutingContext call) {
    String id = found(call).getSourceId();
    actions
        .test(id)
        .onSuccess(
            preview ->
                pages.end(
                    call,
                    200,
                    "preview.jte",
                    new PreviewView(gate.visitor(call), preview, id, "", Instant.now())))
        .onFailure(call::fail);
  }

  private void delete(RoutingContext call) {
    actions
        .remove(found(call).getSourceId())
        .onSuccess(removed -> Pages.go(call, "/sources"))
        .onFailure(call::fail);
  }

  private void act(RoutingContext call, Function<String, Future<Source>> action) {
    String id = found(call).getSourceId();
    action.apply(id).onSuccess(done -> Pages.go(call, "/sources/" + id)).onFailure(call::fail);
  }

  private Source found(RoutingContext call) {
    String id = call.pathParam("id");
    return directory.find(id).orElseThrow(() -> new Refusal.NotFound("there is no source " + id));
  }

  private static String parameter(RoutingContext call, String name) {
    List<String> given = call.queryParam(name);
    return given.isEmpty() ? "" : given.get(0);
  }
}

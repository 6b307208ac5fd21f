package io.wireroom.ingest.desk;

import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Source;
import io.wireroom.ingest.discover.FeedDiscovery;
import io.wireroom.ingest.discover.SiteAddress;
import io.wireroom.ingest.opml.ImportReport;
import io.wireroom.ingest.opml.ListImports;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.source.SourceId;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.page.Pages;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** How sources come to be: from the address of a site, and from a list of feeds. */
final class AddPages {
  private final Pages pages;
  private final Gate gate;
  private final SourceDirectory directory;
  private final FeedDiscovery discovery;
  private final ListImports imports;

  AddPages(
      Pages pages,
      Gate gate,
      SourceDirectory directory,
      FeedDiscovery discovery,
      ListImports imports) {
    this.pages = pages;
    this.gate = gate;
    this.directory = directory;
    this.discovery = discovery;
    this.imports = imports;
  }

  void addTo(Router router) {
    router.post("/desk/find").handler(this::find);
    router.post("/desk/preview").handler(this::preview);
    router.post("/desk/save").handler(this::save);
    router
        .get("/desk/import")
        .handler(call -> pages.end(call, 200, "import.jte", gate.visitor(call)));
    router.post("/desk/import").handler(this::take);
    router.get("/desk/imports/:id").handler(this::report);
  }

  private void find(RoutingContext call) {
    String typed = field(call, "url");
    discovery
        .at(checked(typed))
        .onSuccess(
            found ->
                pages.end(
                    call,
                    200,
                    "found.jte",
                    new FoundView(gate.visitor(call), typed, found, Instant.now())))
        .onFailure(call::fail);
  }

  private void preview(RoutingContext call) {
    discovery
        .preview(checked(field(call, "url")))
        .onSuccess(preview -> pages.end(call, 200, "preview.jte", view(call, preview)))
        .onFailure(call::fail);
  }

  private PreviewView view(RoutingContext call, Preview preview) {
    PreviewView named = new PreviewView(gate.visitor(call), preview, null, "", Instant.now());
    return new PreviewView(
        named.visitor(), preview, null, SourceId.of(named.name(), ids()), named.now());
  }

  private void save(RoutingContext call) {
    String id = field(call, "id").strip();
    if (directory.find(id).isPresent()) {
      throw new Refusal.Conflict(
          "there is a source " + id + " already; go back and choose another id");
    }
    Source source = SourceForm.read(call.request().formAttributes(), id, null);
    directory
        .save(source)
        .onSuccess(saved -> Pages.go(call, "/sources/" + saved.getSourceId()))
        .onFailure(call::fail);
  }

  private void take(RoutingContext call) {
    if (call.fileUploads().isEmpty()) {
      throw new Refusal.BadRequest("choose a file first");
    }
    FileUpload file = call.fileUploads().get(0);
    call.vertx()
        .fileSystem()
        .readFile(file.uploadedFileName())
        .compose(document -> imports.begin(document.getBytes(), null))
        .onSuccess(begun -> Pages.go(call, "/desk/imports/" + begun.id()))
        .onFailure(call::fail);
  }

  private void report(RoutingContext call) {
    ImportReport told =
        imports
            .find(call.pathParam("id"))
            .orElseThrow(() -> new Refusal.NotFound("this import is not remembered"));
    pages.end(call, 200, "imported.jte", new ImportView(gate.visitor(call), told));
  }

  private Set<String> ids() {
    return directory.all().stream().map(Source::getSourceId).collect(Collectors.toSet());
  }

  private static String checked(String typed) {
    try {
      SiteAddress.of(typed);
      return typed;
    } catch (IllegalArgumentException unreadable) {
      throw new Refusal.BadRequest("the address", "what a browser does, such as example.org");
    }
  }

  private static String field(RoutingContext call, String name) {
    String value = call.request().getFormAttribute(name);
    return value == null ? "" : value;
  }
}

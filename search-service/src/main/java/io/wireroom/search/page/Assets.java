package io.wireroom.search.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.wireroom.runtime.http.Representation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Style and scripts of the pages, from the class path. */
final class Assets {
  private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  private final Buffer style = read("wireroom.css");
  private final Buffer htmx = read(HTMX);
  private final Buffer script = read("wireroom.js");
  private final Buffer icon = read("icon.svg");

  void addTo(Router router) {
    serve(router, "/assets/wireroom.css", "text/css; charset=utf-8", style);
    serve(router, "/assets/htmx.js", "text/javascript; charset=utf-8", htmx);
    serve(router, "/assets/wireroom.js", "text/javascript; charset=utf-8", script);
    serve(router, "/assets/icon.svg", "image/svg+xml", icon);
  }

  private static void serve(Router router, String path, String type, Buffer content) {
    router.get(path).handler(Representation.of(type, Representation.OF_THIS_PROGRAM, content)::end);
  }

  private static Buffer read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

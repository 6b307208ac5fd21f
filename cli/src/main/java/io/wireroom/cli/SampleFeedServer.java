package io.wireroom.cli;

import com.sun.net.httpserver.HttpServer;
import io.wireroom.cli.sample.SampleFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Serves the sample feeds on loopback, as their publishers would. */
final class SampleFeedServer implements AutoCloseable {
  private final HttpServer server;

  private SampleFeedServer(HttpServer server) {
    this.server = server;
  }

  static SampleFeedServer start(List<SampleFeed> feeds) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (SampleFeed feed : feeds) {
      byte[] body = feed.rss();
      String etag = "\"" + Integer.toHexString(java.util.Arrays.hashCode(body)) + "\"";
      server.createContext(
          "/" + feed.id(),
          call -> {
            try (call) {
              call.getResponseHeaders().set("ETag", etag);
              call.getResponseHeaders().set("Content-Type", "application/rss+xml");
              if (etag.equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
                call.sendResponseHeaders(304, -1);
              } else {
                call.sendResponseHeaders(200, body.length);
                call.getResponseBody().write(body);
              }
            }
          });
    }
    server.start();
    return new SampleFeedServer(server);
  }

  /** Host and port. */
  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

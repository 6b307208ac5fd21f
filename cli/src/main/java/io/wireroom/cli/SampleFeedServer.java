package io.wireroom.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/** Serves the sample feeds on loopback, as their publishers would. */
final class SampleFeedServer implements AutoCloseable {
  private final HttpServer server;
  private volatile SampleEdition edition = SampleEdition.FIRST;

  private SampleFeedServer(HttpServer server) {
    this.server = server;
  }

  static SampleFeedServer start(List<SampleFeed> feeds) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SampleFeedServer publishers = new SampleFeedServer(server);
    for (SampleFeed feed : feeds) {
      server.createContext("/" + feed.id(), call -> publishers.answer(call, feed));
    }
    server.start();
    return publishers;
  }

  /** From here on the feeds carry this edition. */
  void publish(SampleEdition next) {
    edition = next;
  }

  private void answer(HttpExchange call, SampleFeed feed) throws IOException {
    byte[] body = feed.bytes(edition);
    String etag = "\"" + Integer.toHexString(Arrays.hashCode(body)) + "\"";
    try (call) {
      call.getResponseHeaders().set("ETag", etag);
      call.getResponseHeaders().set("Content-Type", feed.contentType());
      if (etag.equals(call.getRequestHeaders().getFirst("If-None-Match"))) {
        call.sendResponseHeaders(304, -1);
      } else {
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
      }
    }
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

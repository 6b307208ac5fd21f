package io.wireroom.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher on loopback that answers as a test wants it to, and remembers what it was asked. */
public final class Publishers implements AutoCloseable {
  /** Answers one request. */
  public interface Answer {
    void to(HttpExchange call) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer;

  public Publishers(Answer first) throws IOException {
    answer = first;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        call -> {
          asked.add(call);
          try (call) {
            answer.to(call);
          }
        });
    server.start();
  }

  /** Sends a status, headers as name and value in turn, and a body. */
  public static Answer of(int status, byte[] body, String... headers) {
    return call -> {
      for (int i = 0; i < headers.length; i += 2) {
        call.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        call.getResponseBody().write(body);
      }
    };
  }

  public void nowAnswer(Answer next) {
    answer = next;
  }

  /** All requests so far. */
  public List<HttpExchange> asked() {
    return asked;
  }

  public URI url(String path) {
    return URI.create("http://" + authority() + path);
  }

  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

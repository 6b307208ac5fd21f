package io.wireroom.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A webhook's receiver, or a subscriber of a hub, that answers as a test wants it to. */
final class LoopbackReceiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private volatile int status = 204;

  /** What was asked; {@code parameters} are those of the query. */
  record Call(String method, Map<String, String> parameters, Headers headers, String body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  LoopbackReceiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url() {
    return "http://" + authority() + "/told";
  }

  /** From now on posts are answered so; 0 never answers. */
  void nowAnswers(int next) {
    status = next;
  }

  /** The next call. */
  Call next() throws InterruptedException {
    Call call = calls.poll(20, TimeUnit.SECONDS);
    if (call == null) {
      throw new AssertionError("nobody called within 20 seconds");
    }
    return call;
  }

  /** All further calls until now. */
  List<Call> soFar() {
    List<Call> all = new ArrayList<>();
    calls.drainTo(all);
    return all;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Call call =
        new Call(
            exchange.getRequestMethod(),
            parameters(exchange.getRequestURI().getRawQuery()),
            exchange.getRequestHeaders(),
            body);
    int answer = status;
    calls.add(call);
    if (call.method().equals("GET")) {
      byte[] challenge = call.parameters().getOrDefault("hub.challenge", "").getBytes(UTF_8);
      exchange.sendResponseHeaders(200, challenge.length == 0 ? -1 : challenge.length);
      exchange.getResponseBody().write(challenge);
    } else if (answer == 0) {
      holdUntilClosed();
    } else {
      exchange.sendResponseHeaders(answer, -1);
    }
    exchange.close();
  }

  private void holdUntilClosed() {
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException closed) {
      throw new UncheckedIOException(new IOException("closed", closed));
    }
  }

  private static Map<String, String> parameters(String query) {
    return query == null
        ? Map.of()
        : Stream.of(query.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], UTF_8)));
  }
}

package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WebSub hub on loopback that takes every request and does no more than a test tells it to. */
final class LoopbackHub implements AutoCloseable {
  private final HttpServer server;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Map<String, String>> requests = new LinkedBlockingQueue<>();

  LoopbackHub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  String url() {
    return "http://" + authority() + "/";
  }

  /** Returns the next request's form. */
  Map<String, String> nextRequest() throws InterruptedException {
    Map<String, String> request = requests.poll(20, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("the hub was not asked within 20 seconds");
    }
    return request;
  }

  /** Asks back whether the request was meant. */
  HttpResponse<String> verify(Map<String, String> request, String challenge, int leaseSeconds)
      throws IOException, InterruptedException {
    return call(
        request,
        "hub.mode=%s&hub.topic=%s&hub.challenge=%s&hub.lease_seconds=%d"
            .formatted(
                request.get("hub.mode"),
                URLEncoder.encode(request.get("hub.topic"), UTF_8),
                challenge,
                leaseSeconds));
  }

  HttpResponse<String> deny(Map<String, String> request) throws IOException, InterruptedException {
    String topic = URLEncoder.encode(request.get("hub.topic"), UTF_8);
    return call(request, "hub.mode=denied&hub.reason=no&hub.topic=" + topic);
  }

  /** Pushes with a signature of that secret; returns the status of the answer. */
  int push(Map<String, String> request, String secret, String feed) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    String signature = HexFormat.of().formatHex(mac.doFinal(feed.getBytes(UTF_8)));
    HttpRequest push =
        HttpRequest.newBuilder(URI.create(request.get("hub.callback")))
            .header("Content-Type", "application/rss+xml")
            .header("X-Hub-Signature", "sha256=" + signature)
            .POST(BodyPublishers.ofString(feed))
            .build();
    return http.send(push, BodyHandlers.discarding()).statusCode();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private HttpResponse<String> call(Map<String, String> request, String query)
      throws IOException, InterruptedException {
    URI callback = URI.create(request.get("hub.callback") + "?" + query);
    return http.send(HttpRequest.newBuilder(callback).build(), BodyHandlers.ofString());
  }

  private void take(HttpExchange call) {
    try (call) {
      String form = new String(call.getRequestBody().readAllBytes(), UTF_8);
      requests.add(
          Stream.of(form.split("&"))
              .map(field -> field.split("=", 2))
              .collect(Collectors.toMap(part -> decoded(part[0]), part -> decoded(part[1]))));
      call.sendResponseHeaders(202, -1);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}

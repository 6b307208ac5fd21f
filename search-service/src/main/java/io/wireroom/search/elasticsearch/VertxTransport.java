package io.wireroom.search.elasticsearch;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.http.TransportHttpClient;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/**
 * Carries the requests of Elasticsearch's client over Vert.x. A question that is asked on an event
 * loop goes out and comes back on it; the client's own carrier has threads of its own, and two
 * changes of thread took as long as all else that a search does here (ADR 47). Answers to other
 * threads are read away from the event loops, since those of a batch are long.
 */
final class VertxTransport implements TransportHttpClient {
  /** Of an answer; a page of an export has some megabytes. */
  private static final int MOST_BYTES = 100 << 20;

  private final HttpClient http;
  private final String prefix;
  private final Map<String, String> authorization;

  /**
   * A carrier to one node or balancer.
   *
   * @param http whose default host is that
   * @param prefix path before that of each request; empty for none
   * @param authorization headers of each request
   */
  VertxTransport(HttpClient http, String prefix, Map<String, String> authorization) {
    this.http = http;
    this.prefix = prefix;
    this.authorization = Map.copyOf(authorization);
  }

  @Override
  public Response performRequest(
      String endpoint, Node node, Request request, TransportOptions options) throws IOException {
    try {
      return performRequestAsync(endpoint, node, request, options).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException known ? known : new IOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  /** Fails with an {@link IOException}. Who cancels it has the request broken off. */
  @Override
  public CompletableFuture<Response> performRequestAsync(
      String endpoint, Node node, Request request, TransportOptions options) {
    boolean onEventLoop = Context.isOnEventLoopThread();
    CompletableFuture<Response> answer = new CompletableFuture<>();
    http.request(HttpMethod.valueOf(request.method()), address(request))
        .compose(
            sent -> {
              answer.whenComplete(
                  (any, failure) -> {
                    if (failure instanceof CancellationException) {
                      sent.reset();
                    }
                  });
              request.headers().forEach(sent::putHeader);
              options.headers().forEach(one -> sent.putHeader(one.getKey(), one.getValue()));
              authorization.forEach(sent::putHeader);
              return sent.send(body(request)).compose(head -> whole(sent, head));
            })
        .onSuccess(
            whole -> {
              if (onEventLoop) {
                answer.complete(whole);
              } else {
                answer.completeAsync(() -> whole);
              }
            })
        .onFailure(failure -> answer.completeExceptionally(known(failure)));
    return answer;
  }

  @Override
  public void close() {
    http.close();
  }

  private String address(Request request) {
    String asked =
        request.queryParams().entrySet().stream()
            .map(one -> encoded(one.getKey()) + '=' + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return prefix + request.path() + (asked.isEmpty() ? "" : '?' + asked);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Buffer body(Request request) {
    Buffer body = Buffer.buffer();
    Iterable<ByteBuffer> parts = request.body();
    if (parts != null) {
      for (ByteBuffer part : parts) {
        byte[] bytes = new byte[part.remaining()];
        part.duplicate().get(bytes);
        body.appendBytes(bytes);
      }
    }
    return body;
  }

  private static Future<Response> whole(HttpClientRequest sent, HttpClientResponse head) {
    Promise<Response> whole = Promise.promise();
    Buffer body = Buffer.buffer();
    head.handler(
            part -> {
              if (body.length() + part.length() > MOST_BYTES) {
                sent.reset();
                whole.tryFail(new IOException("an answer of more than " + MOST_BYTES + " bytes"));
              } else {
                body.appendBuffer(part);
              }
            })
        .exceptionHandler(whole::tryFail)
        .endHandler(end -> whole.tryComplete(new ReceivedAnswer(head, body)));
    return whole.future();
  }

  private static Throwable known(Throwable failure) {
    return failure instanceof IOException ? failure : new IOException(failure);
  }
}

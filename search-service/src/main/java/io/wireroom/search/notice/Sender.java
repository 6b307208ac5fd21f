package io.wireroom.search.notice;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.outgoing.GuardedRequests;
import io.wireroom.runtime.outgoing.RetryAfter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to receivers, whose addresses come from outside: guarded, without following
 * redirects, and within limits of time and size.
 */
public final class Sender implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration HEAD = Duration.ofSeconds(15);
  private static final Duration BODY = Duration.ofSeconds(5);
  private static final int IDLE_SECONDS = 20;

  /** More of an answer is not read. */
  private static final int MOST_BYTES = 16 * 1024;

  private static final String USER_AGENT = "Wireroom/0.1";

  private final HttpClient client;
  private final GuardedRequests requests;

  public Sender(Vertx vertx, AddressGuard guard) {
    requests = new GuardedRequests(vertx, guard);
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) CONNECT.toMillis())
                .setKeepAliveTimeout(10)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(32 * 1024),
            new PoolOptions().setHttp1MaxSize(Turns.MOST_OF_HOST));
  }

  /** Posts a message; never fails. */
  Future<Answer> post(URI url, Message message) {
    return exchange(HttpMethod.POST, url, message.headers(), message.body())
        .map(reply -> Answer.of(reply.status(), RetryAfter.read(reply.retryAfter())))
        .recover(failure -> Future.succeededFuture(Answer.none(GuardedRequests.inWords(failure))));
  }

  /** Asks for a short text; nothing when the answer is not 2xx. Fails when there is none. */
  public Future<Optional<String>> get(URI url) {
    return exchange(HttpMethod.GET, url, Map.of(), Buffer.buffer())
        .map(
            reply ->
                reply.status() / 100 == 2
                    ? Optional.of(reply.body().toString())
                    : Optional.empty());
  }

  @Override
  public void close() {
    client.close();
  }

  private record Reply(int status, @Nullable String retryAfter, Buffer body) {}

  private Future<Reply> exchange(
      HttpMethod method, URI url, Map<String, String> headers, Buffer body) {
    AtomicReference<@Nullable HttpConnection> open = new AtomicReference<>();
    return requests
        .to(method, url)
        .compose(client::request)
        .compose(
            request -> {
              open.set(request.connection());
              return head(request, headers, body);
            })
        .timeout(HEAD.toMillis(), TimeUnit.MILLISECONDS)
        .compose(Sender::read)
        .onFailure(
            failure -> {
              // One that answers drop by drop would hold the connection else
              HttpConnection left = open.get();
              if (left != null) {
                left.close();
              }
            });
  }

  private static Future<HttpClientResponse> head(
      HttpClientRequest request, Map<String, String> headers, Buffer body) {
    request.putHeader("User-Agent", USER_AGENT).setFollowRedirects(false);
    headers.forEach(request::putHeader);
    return request.send(body).onSuccess(HttpClientResponse::pause);
  }

  /** The status counts, whatever becomes of the rest. */
  private static Future<Reply> read(HttpClientResponse answer) {
    Promise<Void> enough = Promise.promise();
    Buffer read = Buffer.buffer();
    answer.exceptionHandler(enough::tryFail);
    answer.endHandler(end -> enough.tryComplete());
    answer.handler(
        part -> {
          read.appendBuffer(part, 0, Math.min(part.length(), MOST_BYTES - read.length()));
          if (read.length() == MOST_BYTES) {
            enough.tryFail("the answer is longer");
          }
        });
    answer.resume();
    return enough
        .future()
        .timeout(BODY.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(cut -> answer.request().connection().close())
        .otherwiseEmpty()
        .map(done -> new Reply(answer.statusCode(), answer.getHeader("Retry-After"), read));
  }
}

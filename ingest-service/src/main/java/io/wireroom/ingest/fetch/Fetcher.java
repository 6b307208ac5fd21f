package io.wireroom.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.outgoing.GuardedRequests;
import io.wireroom.runtime.outgoing.RetryAfter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes conditional GETs of what publishers offer. Every outcome is a value; the returned future
 * fails on a bug only.
 */
public final class Fetcher implements AutoCloseable {
  private static final int MOST_REDIRECTS = 5;
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8,"
          + " application/json;q=0.7, */*;q=0.5";

  /** What is asked for, on every hop. */
  private record Wish(CacheValidators validators, String accept) {}

  private final Vertx vertx;
  private final HttpClient client;
  private final GuardedRequests requests;
  private final FetchLimits limits;

  public Fetcher(Vertx vertx, AddressGuard guard, FetchLimits limits) {
    this.vertx = vertx;
    requests = new GuardedRequests(vertx, guard);
    this.limits = limits;
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAlive(true)
                .setKeepAliveTimeout(10)
                .setMaxHeaderSize(32 * 1024)
                .setMaxInitialLineLength(16 * 1024)
                .setDecompressionSupported(false));
  }

  /** Asks for a feed, within the limits of size, time and redirects. */
  public Future<FetchResult> fetch(URI url, CacheValidators validators) {
    return fetch(url, validators, ACCEPT);
  }

  /**
   * Asks for a document, within the limits of size, time and redirects.
   *
   * @param accept media types that are wished, as the header Accept has them
   */
  public Future<FetchResult> fetch(URI url, CacheValidators validators, String accept) {
    return hop(new Way(url, null, true, MOST_REDIRECTS), new Wish(validators, accept))
        .timeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
        .recover(
            failure ->
                Future.succeededFuture(
                    new FetchResult.Unreachable(GuardedRequests.inWords(failure))));
  }

  @Override
  public void close() {
    client.close();
  }

  private Future<FetchResult> hop(Way way, Wish wish) {
    return requests
        .to(HttpMethod.GET, way.url())
        .compose(client::request)
        .compose(request -> ask(request, wish))
        .compose(answer -> read(answer, way, wish));
  }

  private Future<HttpClientResponse> ask(HttpClientRequest request, Wish wish) {
    CacheValidators validators = wish.validators();
    request
        .putHeader("User-Agent", limits.userAgent())
        .putHeader("Accept", wish.accept())
        .putHeader("Accept-Encoding", BoundedBody.ACCEPTED);
    if (validators.etag() != null) {
      request.putHeader("If-None-Match", validators.etag());
    }
    if (validators.lastModified() != null) {
      request.putHeader("If-Modified-Since", validators.lastModified());
    }
    return request.send().onSuccess(answer -> answer.pause());
  }

  private Future<FetchResult> read(HttpClientResponse answer, Way way, Wish wish) {
    int status = answer.statusCode();
    if (status == 200) {
      return body(answer)
          .compose(raw -> vertx.executeBlocking(() -> decoded(answer, way, raw), false))
          .recover(
              failure ->
                  Future.succeededFuture(
                      new FetchResult.Unreachable(GuardedRequests.inWords(failure))));
    }
    if (status == 304) {
      answer.resume();
    } else {
      // The rest of the answer is of no use, and may be of any length
      answer.request().connection().close();
    }
    return switch (status) {
      case 304 ->
          Future.succeededFuture(
              new FetchResult.NotModified(
                  MaxAge.read(answer.getHeader("Cache-Control")), way.movedTo()));
      case 301, 302, 303, 307, 308 -> follow(answer, way, wish);
      case 410 -> Future.succeededFuture(new FetchResult.Gone());
      case 429, 503 ->
          Future.succeededFuture(
              new FetchResult.AskedToWait(
                  status, RetryAfter.read(answer.getHeader("Retry-After"))));
      default ->
          Future.succeededFuture(
              new FetchResult.Refused(status, "the publisher answered " + status));
    };
  }

  private Future<FetchResult> follow(HttpClientResponse answer, Way way, Wish wish) {
    String location = answer.getHeader("Location");
    if (location == null || way.redirectsLeft() == 0) {
      return Future.succeededFuture(
          new FetchResult.Refused(
              answer.statusCode(),
              way.redirectsLeft() == 0 ? "too many redirects" : "a redirect to nowhere"));
    }
    try {
      return hop(way.on(answer.statusCode(), location), wish);
    } catch (IllegalArgumentException broken) {
      return Future.succeededFuture(
          new FetchResult.Refused(answer.statusCode(), "a redirect to no address"));
    }
  }

  private Future<Buffer> body(HttpClientResponse answer) {
    Promise<Buffer> whole = Promise.promise();
    Buffer read = Buffer.buffer();
    answer.exceptionHandler(whole::tryFail);
    answer.endHandler(end -> whole.tryComplete(read));
    answer.handler(
        part -> {
          read.appendBuffer(part);
          if (read.length() > limits.bytes()
              && whole.tryFail(
                  new IOException("the body is larger than " + limits.bytes() + " bytes"))) {
            answer.request().connection().close();
          }
        });
    answer.resume();
    return whole.future();
  }

  private FetchResult decoded(HttpClientResponse answer, Way way, Buffer raw) {
    List<String> encodings = answer.headers().getAll("Content-Encoding");
    try {
      return new FetchResult.Fetched(
          BoundedBody.decode(raw, encodings, limits.bytes()),
          way.url(),
          answer.getHeader("Content-Type"),
          new CacheValidators(answer.getHeader("ETag"), answer.getHeader("Last-Modified")),
          MaxAge.read(answer.getHeader("Cache-Control")),
          way.movedTo(),
          answer.headers().getAll("Link"));
    } catch (IOException refused) {
      return new FetchResult.Refused(200, GuardedRequests.inWords(refused));
    }
  }

  /**
   * Bounds of a fetch.
   *
   * @param bytes largest body, decoded and as sent
   * @param connect time until connected
   * @param whole time for all of it, redirects included
   * @param userAgent who we say we are
   */
  public record FetchLimits(int bytes, Duration connect, Duration whole, String userAgent) {}
}

package io.wireroom.ingest.fetch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.wireroom.ingest.fetch.Fetcher.FetchLimits;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.outgoing.GuardedRequests;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Posts forms to servers that a publisher names, with the same guard of addresses and the same
 * limits as fetches. What they answer beside the status is not read.
 */
public final class FormSender implements AutoCloseable {
  private static final int MOST_REDIRECTS = 3;

  private final HttpClient client;
  private final GuardedRequests requests;
  private final FetchLimits limits;

  public FormSender(Vertx vertx, AddressGuard guard, FetchLimits limits) {
    requests = new GuardedRequests(vertx, guard);
    this.limits = limits;
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setKeepAlive(false)
                .setMaxHeaderSize(32 * 1024));
  }

  /** Posts a form; returns why it was not taken, in words: nothing when the answer was 2xx. */
  public Future<Optional<String>> send(URI url, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return hop(url, body, MOST_REDIRECTS)
        .timeout(limits.whole().toMillis(), TimeUnit.MILLISECONDS)
        .recover(failure -> Future.succeededFuture(Optional.of(GuardedRequests.inWords(failure))));
  }

  @Override
  public void close() {
    client.close();
  }

  private Future<Optional<String>> hop(URI url, String body, int redirectsLeft) {
    return requests
        .to(HttpMethod.POST, url)
        .compose(options -> client.request(form(options)))
        .compose(request -> request.send(body))
        .compose(answer -> read(answer, url, body, redirectsLeft));
  }

  private RequestOptions form(RequestOptions options) {
    return options
        .putHeader("User-Agent", limits.userAgent())
        .putHeader("Content-Type", "application/x-www-form-urlencoded");
  }

  private Future<Optional<String>> read(
      HttpClientResponse answer, URI url, String body, int redirectsLeft) {
    int status = answer.statusCode();
    answer.request().connection().close();
    if (status / 100 == 2) {
      return Future.succeededFuture(Optional.empty());
    }
    String location = answer.getHeader("Location");
    // Only these two keep method and body
    if ((status == 307 || status == 308) && location != null && redirectsLeft > 0) {
      try {
        return hop(url.resolve(location), body, redirectsLeft - 1);
      } catch (IllegalArgumentException broken) {
        return Future.succeededFuture(Optional.of("a redirect to no address"));
      }
    }
    return Future.succeededFuture(Optional.of("the hub answered " + status));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

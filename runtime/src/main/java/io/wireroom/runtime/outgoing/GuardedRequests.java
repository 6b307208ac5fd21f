package io.wireroom.runtime.outgoing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Begins requests to addresses that come from outside: each connects to the very address that the
 * guard has checked.
 *
 * @param guard decides where we may connect to
 */
public record GuardedRequests(Vertx vertx, AddressGuard guard) {

  /**
   * Looks the host up and returns what to ask an HTTP client for.
   *
   * @return fails when it is no http or https address, when the name is not known, and with {@link
   *     AddressGuard.ForbiddenAddress}; {@link #inWords} tells why
   */
  public Future<RequestOptions> to(HttpMethod method, URI url) {
    return vertx
        .executeBlocking(
            () -> {
              if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
                throw new IOException("not an http or https address");
              }
              return guard.choose(url);
            },
            false)
        .map(address -> options(url, address).setMethod(method));
  }

  /** Why a request came to nothing, in words for a person. */
  public static String inWords(Throwable failure) {
    if (failure instanceof UnknownHostException) {
      return "the host name is not known";
    }
    if (failure instanceof TimeoutException) {
      return "no whole answer in time";
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }

  static int port(URI url) {
    return url.getPort() > 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
  }

  private static RequestOptions options(URI url, InetAddress address) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return new RequestOptions()
        .setHost(url.getHost())
        .setPort(port(url))
        .setSsl("https".equals(url.getScheme()))
        .setServer(SocketAddress.inetSocketAddress(port(url), address.getHostAddress()))
        .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
  }
}

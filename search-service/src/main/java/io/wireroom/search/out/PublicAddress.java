package io.wireroom.search.out;

import io.vertx.core.http.HttpServerRequest;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;

/**
 * Where readers reach us.
 *
 * @param url without a slash at the end; empty takes it from each request
 */
public record PublicAddress(String url) {

  /**
   * The address that ours begin with.
   *
   * @throws Refusal.BadRequest when it can only be had from the request, and that has none
   */
  public URI base(HttpServerRequest request) {
    try {
      return URI.create(url.isEmpty() ? request.absoluteURI() : url + "/").resolve("/");
    } catch (IllegalArgumentException broken) {
      throw new Refusal.BadRequest("the Host of the request is none");
    }
  }
}

package io.wireroom.runtime.access;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which address a request comes from: what a proxy of ours says, and nobody else.
 *
 * @param trusted addresses of proxies whose {@code X-Forwarded-For} is believed
 */
record Proxies(Set<String> trusted) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  Proxies {
    trusted = Set.copyOf(trusted);
  }

  /**
   * The address; of IPv6 the network of 64 bits, within which a caller has as many as they like.
   */
  String addressOf(HttpServerRequest request) {
    return network(
        addressOf(
            String.valueOf(request.remoteAddress().hostAddress()),
            request.headers().getAll("X-Forwarded-For")));
  }

  /** Each proxy adds at the end whom it spoke with: the last that is none of ours is the caller. */
  String addressOf(String remote, List<String> forwarded) {
    List<String> way =
        new ArrayList<>(
            forwarded.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList());
    String address = remote;
    while (trusted.contains(address)
        && !way.isEmpty()
        && ADDRESS.matcher(way.get(way.size() - 1)).matches()) {
      address = way.remove(way.size() - 1);
    }
    return address;
  }

  static String network(String address) {
    if (!address.contains(":") || address.contains(".")) {
      return address;
    }
    String[] halves = address.split("::", 2);
    List<String> groups = new ArrayList<>(List.of(halves[0].split(":")));
    while (groups.size() < 4) {
      groups.add("0");
    }
    return String.join(":", groups.subList(0, 4)) + "::/64";
  }
}

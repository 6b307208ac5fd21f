package io.wireroom.localstack;

import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;

/** Whoever reaches the node may do everything: for a node on loopback. */
final class OpenAccess implements NodeAccess {
  @Override
  public Map<String, String> settings() {
    return Map.of("xpack.security.enabled", "false");
  }

  @Override
  public Map<String, String> files() {
    return Map.of();
  }

  @Override
  public URI url(String host, int port) {
    return URI.create("http://" + host + ":" + port);
  }

  @Override
  public void identify(HttpURLConnection call) {
    // Nobody is asked
  }
}

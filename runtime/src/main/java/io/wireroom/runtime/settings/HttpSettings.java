package io.wireroom.runtime.settings;

/**
 * Where a service listens.
 *
 * @param host address to bind to
 * @param port port; 0 picks a free one
 */
public record HttpSettings(String host, int port) {
  /** Reads the settings. Loopback is the default: a service is opened to a network on purpose. */
  public static HttpSettings from(Settings env, int normally) {
    return new HttpSettings(
        env.text("WIREROOM_HTTP_HOST", "127.0.0.1", "Address to listen on; 0.0.0.0 for all."),
        env.number(
            "WIREROOM_HTTP_PORT", 0, 65_535, normally, "Port to listen on; 0 picks a free one."));
  }
}

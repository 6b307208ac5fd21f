package io.wireroom.ingest.discover;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person types as the address of a site. */
public final class SiteAddress {
  private static final int LONGEST = 2_000;

  private SiteAddress() {}

  /**
   * Reads it: without a scheme it is https, {@code feed:} is what lists of feeds write.
   *
   * @throws IllegalArgumentException when it is no address of the web
   */
  public static URI of(String typed) {
    String text = typed.strip();
    String small = text.toLowerCase(Locale.ROOT);
    if (small.startsWith("feed://")) {
      text = "https" + text.substring(4);
    } else if (small.startsWith("feed:")) {
      text = text.substring(5);
    } else if (!small.startsWith("http://") && !small.startsWith("https://")) {
      text = "https://" + text;
    }
    return web(text, typed);
  }

  /** The address to ask when {@link #of} does not answer; null when a scheme was typed. */
  static @Nullable URI unencrypted(String typed) {
    String text = typed.strip();
    return text.matches("(?i)(https?://|feed:).*") ? null : web("http://" + text, typed);
  }

  private static URI web(String text, String typed) {
    URI uri = URI.create(text.replace(" ", "%20"));
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    boolean dotted =
        uri.getHost() != null && (uri.getHost().contains(".") || uri.getHost().contains(":"));
    if (!web || !dotted || uri.getUserInfo() != null || text.length() > LONGEST) {
      throw new IllegalArgumentException("no address of the web: " + typed);
    }
    return uri;
  }
}

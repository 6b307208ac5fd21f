package io.wireroom.ingest.desk;

import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes forms only from our own pages: another site could make a browser that has signed in send
 * them.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata</a>
 */
final class SameOrigin {
  private SameOrigin() {}

  /**
   * Whether a form came from our own page.
   *
   * @param site Sec-Fetch-Site; null when the browser is too old to send it
   * @param origin Origin; null when not sent
   * @param host Host, with the port when it has one
   */
  static boolean holds(@Nullable String site, @Nullable String origin, @Nullable String host) {
    if (site != null) {
      return site.equals("same-origin");
    }
    try {
      return origin != null && host != null && host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }

  /** The form came from elsewhere. */
  static final class Foreign extends Refusal {
    private static final long serialVersionUID = 1L;

    Foreign() {
      super(
          403,
          "Not from this site",
          "forms are taken from the pages of this site only; programs use /v1",
          Map.of());
    }
  }
}

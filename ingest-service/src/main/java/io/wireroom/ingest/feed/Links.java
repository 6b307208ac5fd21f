package io.wireroom.ingest.feed;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Resolves and checks links.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5">RFC 3986, reference
 *     resolution</a>
 */
public final class Links {
  private static final int LONGEST = 4_096;

  private Links() {}

  /** Returns the absolute http or https link; null when there is none. */
  public static @Nullable String resolve(@Nullable String link, @Nullable String base) {
    if (link == null || link.isBlank() || link.length() > LONGEST) {
      return null;
    }
    String written = link.strip().replace(" ", "%20");
    try {
      URI uri = URI.create(written);
      if (!uri.isAbsolute() && base != null) {
        uri = URI.create(base).resolve(uri);
      }
      return isWeb(uri.toString()) && uri.getHost() != null ? uri.toString() : null;
    } catch (IllegalArgumentException notByTheBook) {
      // Browsers take much that RFC 3986 does not; an absolute link is kept as it is
      return isWeb(written)
              && written.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')
          ? written
          : null;
    }
  }

  private static boolean isWeb(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }
}

package io.wireroom.ingest.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Resolves and checks links.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5">RFC 3986, reference
 *     resolution</a>
 */
public final class Links {
  private static final int LONGEST = 4_096;
  private static final boolean[] PLAIN = new boolean[128];

  static {
    for (char c = '!'; c <= '~'; c++) {
      PLAIN[c] = "\"<>\\^`{|}[]".indexOf(c) < 0;
    }
  }

  private Links() {}

  /** Returns the absolute http or https link; null when there is none. */
  public static @Nullable String resolve(@Nullable String link, @Nullable String base) {
    if (link == null || link.isBlank() || link.length() > LONGEST) {
      return null;
    }
    String stripped = link.strip();
    if (isPlain(stripped)) {
      return stripped;
    }
    String written = stripped.replaceAll("[\\r\\n\\t]+", "").replace(" ", "%20");
    try {
      URI uri = URI.create(written);
      if (!uri.isAbsolute() && base != null) {
        uri = against(URI.create(base), written);
      }
      return isWeb(uri.toString()) && uri.getAuthority() != null ? uri.toString() : null;
    } catch (IllegalArgumentException notByTheBook) {
      // Browsers take much that RFC 3986 does not; an absolute link is kept as it is
      return isWeb(written)
              && written.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == '"')
          ? written
          : null;
    }
  }

  /**
   * Resolves a reference as RFC 3986 has it; Java follows an older one, by which a query alone
   * loses the last part of the path.
   *
   * @throws IllegalArgumentException when it is no reference
   */
  public static URI against(URI base, String reference) {
    if (!reference.startsWith("?")) {
      return base.resolve(reference);
    }
    return URI.create(base.toString().replaceFirst("[?#].*$", "") + reference);
  }

  /** Returns the base that an element says inside of another; the outer one when it says none. */
  static @Nullable String base(@Nullable String said, @Nullable String outer) {
    String own = resolve(said, outer);
    return own == null ? outer : own;
  }

  /** Whether it is an http or https link that needs no base. */
  public static boolean isAbsolute(@Nullable String link) {
    return link != null && isWeb(link.strip());
  }

  /** Nearly all links are of this kind, and need no second look. */
  private static boolean isPlain(String link) {
    int host = link.startsWith("https://") ? 8 : link.startsWith("http://") ? 7 : -1;
    if (host < 0 || link.length() == host || !Character.isLetterOrDigit(link.charAt(host))) {
      return false;
    }
    for (int index = host; index < link.length(); index++) {
      char here = link.charAt(index);
      if (here >= 128 || !PLAIN[here]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWeb(String link) {
    return link.regionMatches(true, 0, "http://", 0, 7)
        || link.regionMatches(true, 0, "https://", 0, 8);
  }
}

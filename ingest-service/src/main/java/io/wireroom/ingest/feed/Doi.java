package io.wireroom.ingest.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A DOI that stands alone: bare, with its scheme, or as a link. Looked at letter by letter, since
 * each entry has several texts that may be one.
 *
 * @see <a href="https://www.doi.org/the-identifier/resources/handbook">DOI handbook, 2.2</a>
 */
final class Doi {
  private static final String[] LINKS = {
    "https://doi.org/", "http://dx.doi.org/", "https://dx.doi.org/", "http://doi.org/"
  };

  private Doi() {}

  /** Returns the DOI in small letters; null when the text is none. */
  static @Nullable String of(String text) {
    if (!text.contains("10.")) {
      return null;
    }
    String stripped = text.strip();
    int from = start(stripped);
    return isDoi(stripped, from) ? stripped.substring(from).toLowerCase(Locale.ROOT) : null;
  }

  private static int start(String text) {
    if (startsWith(text, "doi:")) {
      int from = 4;
      while (from < text.length() && isSpace(text.charAt(from))) {
        from++;
      }
      return from;
    }
    for (String link : LINKS) {
      if (startsWith(text, link)) {
        return link.length();
      }
    }
    return 0;
  }

  private static boolean startsWith(String text, String start) {
    return text.regionMatches(true, 0, start, 0, start.length());
  }

  /** Whether a prefix of four to nine digits and a suffix without spaces begin here. */
  private static boolean isDoi(String text, int from) {
    if (!text.startsWith("10.", from)) {
      return false;
    }
    int at = from + 3;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    int digits = at - from - 3;
    if (digits < 4 || digits > 9 || at + 1 >= text.length() || text.charAt(at) != '/') {
      return false;
    }
    while (++at < text.length()) {
      if (isSpace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}

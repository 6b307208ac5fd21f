package io.wireroom.ingest.fetch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long an answer stays fresh.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2.1">RFC 9111, max-age</a>
 */
final class MaxAge {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?(\\d{1,9})");

  private MaxAge() {}

  /** Returns the time; zero when the header says none or says no-cache. */
  static Duration read(@Nullable String cacheControl) {
    if (cacheControl == null
        || cacheControl.contains("no-cache")
        || cacheControl.contains("no-store")) {
      return Duration.ZERO;
    }
    Matcher matcher = MAX_AGE.matcher(cacheControl);
    return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
  }
}

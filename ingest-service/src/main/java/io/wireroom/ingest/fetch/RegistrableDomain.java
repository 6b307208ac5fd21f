package io.wireroom.ingest.fetch;

import java.util.Locale;
import java.util.Set;

/**
 * The part of a host name that one publisher has registered, by a rule that is right for nearly all
 * without a list of ten thousand suffixes: the last two labels, or three below such as {@code
 * co.uk}. Where it is wrong, hosts share a limit that need not.
 *
 * @see <a href="https://publicsuffix.org/">The Public Suffix List</a>
 */
final class RegistrableDomain {
  private static final Set<String> SECOND_LEVELS =
      Set.of("co", "com", "ac", "org", "gov", "gob", "gouv", "edu", "net", "or", "ne", "go", "nhs");

  private RegistrableDomain() {}

  /** Returns the domain; an address in digits is its own, ports do not count. */
  static String of(String authority) {
    String host = authority.toLowerCase(Locale.ROOT).replaceFirst(":\\d+$", "");
    if (host.startsWith("[") || host.matches("[\\d.]+")) {
      return host;
    }
    String[] labels = host.split("\\.");
    int last = labels.length - 1;
    int taken =
        last >= 2 && labels[last].length() == 2 && SECOND_LEVELS.contains(labels[last - 1]) ? 3 : 2;
    int from = host.length();
    for (int label = last; label > last - taken && label >= 0; label--) {
      from -= labels[label].length() + 1;
    }
    return host.substring(Math.max(0, from + 1));
  }
}

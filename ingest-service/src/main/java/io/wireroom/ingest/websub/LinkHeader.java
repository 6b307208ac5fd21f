package io.wireroom.ingest.websub;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads Link headers, in linear time and whatever is in them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, Link header</a>
 */
final class LinkHeader {
  private LinkHeader() {}

  /** Returns the first target of each relation, as sent; relations are in lower case. */
  static Map<String, String> read(List<String> headers) {
    Map<String, String> targets = new HashMap<>();
    for (String header : headers) {
      int open = header.indexOf('<');
      while (open >= 0) {
        int close = header.indexOf('>', open);
        if (close < 0) {
          break;
        }
        int end = endOf(header, close + 1, ',');
        String target = header.substring(open + 1, close).strip();
        for (String relation : relations(header.substring(close + 1, end))) {
          targets.putIfAbsent(relation.toLowerCase(Locale.ROOT), target);
        }
        open = header.indexOf('<', end);
      }
    }
    return targets;
  }

  private static List<String> relations(String parameters) {
    int at = 0;
    while (at < parameters.length()) {
      int end = endOf(parameters, at, ';');
      String parameter = parameters.substring(at, end).strip();
      int equals = parameter.indexOf('=');
      if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
        // Only the first counts, RFC 8288 section 3.3
        return List.of(parameter.substring(equals + 1).replace("\"", "").strip().split("\\s+"));
      }
      at = end + 1;
    }
    return List.of();
  }

  /** Where the part that begins at {@code from} ends: at {@code stop}, outside of quotes. */
  private static int endOf(String text, int from, char stop) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == stop && !quoted) {
        return i;
      }
    }
    return text.length();
  }
}

package io.wireroom.ingest.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads Link headers, in linear time and whatever is in them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, Link header</a>
 */
public final class LinkHeader {
  private LinkHeader() {}

  /** Returns all links, in order. */
  public static List<WebLink> read(List<String> headers) {
    List<WebLink> links = new ArrayList<>();
    for (String header : headers) {
      int open = header.indexOf('<');
      while (open >= 0) {
        int close = header.indexOf('>', open);
        if (close < 0) {
          break;
        }
        int end = endOf(header, close + 1, ',');
        Map<String, String> said = parameters(header.substring(close + 1, end));
        links.add(
            new WebLink(
                header.substring(open + 1, close).strip(),
                List.of(said.getOrDefault("rel", "").toLowerCase(Locale.ROOT).split("\\s+")),
                said.getOrDefault("type", "").toLowerCase(Locale.ROOT),
                said.getOrDefault("title", "")));
        open = header.indexOf('<', end);
      }
    }
    return links;
  }

  /** Returns the first target of each relation, as sent; relations are in lower case. */
  public static Map<String, String> targets(List<String> headers) {
    Map<String, String> targets = new HashMap<>();
    for (WebLink link : read(headers)) {
      link.relations().forEach(relation -> targets.putIfAbsent(relation, link.target()));
    }
    return targets;
  }

  /** Only the first of a name counts, RFC 8288 section 3.3. */
  private static Map<String, String> parameters(String text) {
    Map<String, String> said = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int end = endOf(text, at, ';');
      String parameter = text.substring(at, end).strip();
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        said.putIfAbsent(
            parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            parameter.substring(equals + 1).replace("\"", "").strip());
      }
      at = end + 1;
    }
    return said;
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

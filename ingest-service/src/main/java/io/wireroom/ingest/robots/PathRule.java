package io.wireroom.ingest.robots;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One line of robots.txt: paths that begin like this are allowed or not. {@code *} stands for
 * anything, {@code $} at the end for the end.
 *
 * @param pattern as written, its escapes made alike
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309#section-2.2.2">RFC 9309, 2.2.2</a>
 */
record PathRule(boolean allow, String pattern) {
  static PathRule of(boolean allow, String written) {
    return new PathRule(allow, alike(written));
  }

  /** Whether a path, its escapes made alike, is under this rule. */
  boolean covers(String path) {
    boolean toTheEnd = pattern.endsWith("$");
    String open = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
    List<String> parts = List.of(open.split("\\*", -1));
    if (!path.startsWith(parts.get(0))) {
      return false;
    }
    int at = parts.get(0).length();
    for (int number = 1; number < parts.size(); number++) {
      String part = parts.get(number);
      boolean last = toTheEnd && number == parts.size() - 1;
      int found = last ? path.length() - part.length() : path.indexOf(part, at);
      if (found < at || !path.startsWith(part, found)) {
        return false;
      }
      at = found + part.length();
    }
    return !toTheEnd || at == path.length();
  }

  /**
   * Escapes what must be and unescapes what need not be, so that paths can be compared octet by
   * octet.
   */
  static String alike(String path) {
    StringBuilder made = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      int octet = bytes[at] & 0xff;
      int escaped = octet == '%' ? hex(bytes, at + 1) : -1;
      if (escaped >= 0) {
        octet = escaped;
        at += 2;
      }
      boolean plain = isUnreserved(octet) || (escaped < 0 && octet > ' ' && octet < 0x7f);
      made.append(plain ? Character.toString(octet) : "%%%02X".formatted(octet));
    }
    return made.toString();
  }

  private static int hex(byte[] bytes, int at) {
    if (at + 1 >= bytes.length) {
      return -1;
    }
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static boolean isUnreserved(int octet) {
    return octet < 0x7f && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
  }
}

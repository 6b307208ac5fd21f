package io.wireroom.ingest.feed;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends what makes XML parsers stop and has one sensible reading: junk before the document, a
 * document type (nothing is ever fetched or expanded for it), control characters, bare ampersands,
 * and HTML's names for characters. One pass, linear in the text.
 */
final class XmlMender {
  /** XML's own five stay as they are. */
  private static final Pattern XML_NAME = Pattern.compile("amp|lt|gt|quot|apos");

  private static final int LONGEST_NAME = 32;
  private final String in;
  private final Repairs repairs;
  private final StringBuilder out;
  private int at;

  private XmlMender(String in, Repairs repairs) {
    this.in = in;
    this.repairs = repairs;
    this.out = new StringBuilder(in.length() + 64);
  }

  static String mend(String text, Repairs repairs) {
    return new XmlMender(text, repairs).mended();
  }

  private String mended() {
    skipJunk();
    while (at < in.length()) {
      char here = in.charAt(at);
      if (here == '&') {
        ampersand();
      } else if (here == '<' && in.startsWith("<![CDATA[", at)) {
        section();
      } else if (here == '<' && in.startsWith("<!--", at)) {
        comment();
      } else if (here == '<' && in.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
        documentType();
      } else {
        character(here);
      }
    }
    return out.toString();
  }

  private void skipJunk() {
    int start = in.indexOf('<');
    if (start > 0) {
      if (!in.substring(0, start).isBlank()) {
        repairs.add("leading-junk", start + " characters before the document");
      }
      at = start;
    }
  }

  private void ampersand() {
    int end = in.indexOf(';', at);
    String name = end > at && end - at <= LONGEST_NAME ? in.substring(at + 1, end) : "";
    if (name.startsWith("#")) {
      reference(name, end);
    } else if (XML_NAME.matcher(name).matches()) {
      out.append(in, at, end + 1);
      at = end + 1;
    } else {
      String meant =
          name.isEmpty() || !isName(name) ? "" : Parser.unescapeEntities("&" + name + ";", true);
      if (!meant.isEmpty() && !meant.startsWith("&")) {
        repairs.add("undeclared-entity", "&" + name + ";");
        out.append(meant);
        at = end + 1;
      } else {
        repairs.add("bare-ampersand", "at character " + at);
        out.append("&amp;");
        at++;
      }
    }
  }

  private void reference(String name, int end) {
    int code = codePoint(name);
    if (code >= 0 && isXmlCharacter(code)) {
      out.append("&#").append(code).append(';');
    } else if (code >= 0) {
      repairs.add("control-character", "&" + name + ";");
    } else {
      repairs.add("bare-ampersand", "at character " + at);
      out.append("&amp;");
      at++;
      return;
    }
    at = end + 1;
  }

  private static int codePoint(String name) {
    try {
      boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      return code < 0 ? -1 : code;
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  private void section() {
    int end = in.indexOf("]]>", at);
    int stop = end < 0 ? in.length() : end + 3;
    while (at < stop) {
      character(in.charAt(at));
    }
  }

  private void comment() {
    // Comments say nothing to us, and two hyphens in one stop a parser
    int end = in.indexOf("-->", at + 4);
    at = end < 0 ? in.length() : end + 3;
  }

  private void documentType() {
    int depth = 0;
    int end = at;
    while (end < in.length()) {
      char here = in.charAt(end);
      if (here == '[') {
        depth++;
      } else if (here == ']') {
        depth--;
      } else if (here == '>' && depth <= 0) {
        break;
      }
      end++;
    }
    repairs.add("document-type", "left out; nothing is fetched for it");
    at = Math.min(end + 1, in.length());
  }

  private void character(char here) {
    if (Character.isHighSurrogate(here)
        && at + 1 < in.length()
        && Character.isLowSurrogate(in.charAt(at + 1))) {
      out.append(here).append(in.charAt(at + 1));
      at += 2;
      return;
    }
    if (isXmlCharacter(here)) {
      out.append(here);
    } else {
      repairs.add("control-character", "U+%04X".formatted((int) here));
    }
    at++;
  }

  private static boolean isName(String name) {
    return name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }

  /** XML 1.0, production 2. */
  private static boolean isXmlCharacter(int code) {
    return code == 0x9
        || code == 0xA
        || code == 0xD
        || (code >= 0x20 && code <= 0xD7FF)
        || (code >= 0xE000 && code <= 0xFFFD)
        || (code >= 0x10000 && code <= 0x10FFFF);
  }
}

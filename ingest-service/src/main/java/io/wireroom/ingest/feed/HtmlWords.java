package io.wireroom.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The words of short HTML such as titles, of which a feed has thousands. Linear in the text. */
final class HtmlWords {
  /** Elements that begin a new line. */
  private static final Set<String> LINES =
      Set.of("p", "br", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");

  /** Elements whose content is no text. */
  private static final Set<String> SILENT = Set.of("script", "style");

  /**
   * Elements that HTML wants an end of and whose names articles speak of: one alone, without any
   * attribute, is a word.
   */
  private static final Set<String> SPOKEN_OF =
      Set.of("title", "form", "table", "select", "textarea", "button", "canvas", "video", "audio");

  private final String html;
  private final StringBuilder words;
  private int at;
  private final Map<String, Integer> lastEnds = new HashMap<>();

  private HtmlWords(String html) {
    this.html = html;
    this.words = new StringBuilder(html.length());
  }

  /** Returns the text with tags and comments left out; a sign that begins no tag stays. */
  static String withoutTags(String html) {
    return new HtmlWords(html).stripped();
  }

  private String stripped() {
    int next = html.indexOf('<');
    while (next >= 0) {
      words.append(html, at, next);
      at = next;
      char after = next + 1 < html.length() ? html.charAt(next + 1) : ' ';
      if (html.startsWith("<!--", next)) {
        skip("-->", 4);
      } else if (isLetter(after) || after == '/' || after == '!' || after == '?') {
        tag();
      } else {
        words.append('<');
        at++;
      }
      next = html.indexOf('<', at);
    }
    return words.append(html, at, html.length()).toString();
  }

  private void tag() {
    int from = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    int to = from;
    while (to < html.length() && isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    String name = html.substring(from, to).toLowerCase(Locale.ROOT);
    boolean starts = from == at + 1;
    if (starts && html.startsWith(">", to) && SPOKEN_OF.contains(name) && !hasEnd(name, to)) {
      words.append(html, at, to + 1);
      at = to + 1;
      return;
    }
    skip(">", 1);
    if (LINES.contains(name)) {
      words.append(' ');
    } else if (starts && SILENT.contains(name)) {
      int end = html.indexOf("</", at);
      at = end < 0 ? html.length() : end;
    }
  }

  private boolean hasEnd(String name, int from) {
    String end = "</" + name;
    return lastEnds.computeIfAbsent(
            name,
            any -> Math.max(html.lastIndexOf(end), html.lastIndexOf(end.toUpperCase(Locale.ROOT))))
        > from;
  }

  /** Goes behind a mark, or to the end when there is none. */
  private void skip(String mark, int length) {
    int end = html.indexOf(mark, at + length);
    at = end < 0 ? html.length() : end + mark.length();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  /** Returns the text with HTML's names for characters replaced by these. */
  static String withoutReferences(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    int next = text.indexOf('&');
    while (next >= 0) {
      plain.append(text, at, next);
      at = next;
      for (Usual usual : Usual.values()) {
        if (text.startsWith(usual.written, next)) {
          plain.append(usual.meant);
          at = next + usual.written.length();
          break;
        }
      }
      if (at == next) {
        char after = next + 1 < text.length() ? text.charAt(next + 1) : ' ';
        if (after == '#' || isLetter(after)) {
          // All of the others are left to jsoup, which knows more than two thousand
          return plain.append(Parser.unescapeEntities(text.substring(next), false)).toString();
        }
        plain.append('&');
        at++;
      }
      next = text.indexOf('&', at);
    }
    return plain.append(text, at, text.length()).toString();
  }

  private enum Usual {
    AMP("&amp;", '&'),
    LT("&lt;", '<'),
    GT("&gt;", '>'),
    QUOT("&quot;", '"'),
    APOS("&#39;", '\''),
    NBSP("&nbsp;", ' ');

    private final String written;
    private final char meant;

    Usual(String written, char meant) {
      this.written = written;
      this.meant = meant;
    }
  }
}

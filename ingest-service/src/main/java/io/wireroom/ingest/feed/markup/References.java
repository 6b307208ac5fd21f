package io.wireroom.ingest.feed.markup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What {@code &name;} stands for: XML's five, numbers, HTML's names, and short texts that the
 * document itself declares. Nothing is fetched, and nothing is expanded twice.
 *
 * @see <a href="https://html.spec.whatwg.org/#numeric-character-reference-end-state">HTML: 128 to
 *     159 mean windows-1252</a>
 */
final class References {
  /** Longest name that is looked at, in characters. */
  static final int LONGEST_NAME = 32;

  private static final int MOST_DECLARED = 64;
  private static final int MOST_REMEMBERED = 256;
  private static final Pattern DECLARED =
      Pattern.compile(
          "<!ENTITY\\s{1,9}([\\w.-]{1,31})\\s{1,9}[\"']([^<%\"']{0,255})[\"']\\s{0,9}>");
  private static final Pattern REFERENCE = Pattern.compile("&(#?\\w{1,31});");
  private static final String WINDOWS_1252 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  private final Map<String, String> declared = new HashMap<>();
  private final Map<String, String> html = new HashMap<>();
  private final Mended mended;

  References(Mended mended) {
    this.mended = mended;
  }

  /** Takes the short texts that a document type declares, if they hold no markup. */
  void declare(String documentType) {
    Matcher matcher = DECLARED.matcher(documentType);
    while (declared.size() < MOST_DECLARED && matcher.find()) {
      String text = REFERENCE.matcher(matcher.group(2)).replaceAll(this::number);
      declared.putIfAbsent(matcher.group(1), text);
    }
  }

  /** Returns the characters, none for one that XML forbids; null when the name means nothing. */
  @Nullable String text(String name) {
    switch (name) {
      case "amp":
        return "&";
      case "lt":
        return "<";
      case "gt":
        return ">";
      case "quot":
        return "\"";
      case "apos":
        return "'";
      default:
        return name.startsWith("#") ? number(name) : named(name);
    }
  }

  private String number(java.util.regex.MatchResult reference) {
    String name = reference.group(1);
    String text = name.startsWith("#") ? number(name) : null;
    return Matcher.quoteReplacement(text == null ? reference.group() : text);
  }

  private @Nullable String number(String name) {
    int code;
    try {
      boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
      code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    } catch (NumberFormatException none) {
      return null;
    }
    if (code < 0) {
      return null;
    }
    if (code >= 0x80 && code <= 0x9f) {
      mended.add("windows-1252-reference", "&" + name + ";");
      return WINDOWS_1252.substring(code - 0x80, code - 0x7f);
    }
    if (!Characters.isXml(code)) {
      mended.add("control-character", "&" + name + ";");
      return "";
    }
    return Character.toString(code);
  }

  private @Nullable String named(String name) {
    String own = declared.get(name);
    if (own != null) {
      mended.add("declared-entity", "&" + name + ";");
      return own;
    }
    if (name.isEmpty() || !name.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c))) {
      return null;
    }
    String written = "&" + name + ";";
    String meant = html.get(name);
    if (meant == null) {
      meant = Parser.unescapeEntities(written, true);
      if (html.size() < MOST_REMEMBERED) {
        html.put(name, meant);
      }
    }
    if (meant.startsWith("&")) {
      return null;
    }
    mended.add("undeclared-entity", written);
    return meant;
  }
}

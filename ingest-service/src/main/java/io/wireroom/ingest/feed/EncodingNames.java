package io.wireroom.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encodings that labels mean: those of the standards, their supersets where everybody means
 * those, and names that programs use among themselves.
 *
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG: ISO-8859-1 means
 *     windows-1252</a>
 */
final class EncodingNames {
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern DECLARED =
      Pattern.compile("encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)\\s*[\"']");

  /** How nearly all documents say it, which needs no pattern. */
  private static final String USUAL = "<?xml version=\"1.0\" encoding=\"UTF-8\"";

  private static final Pattern APPLE = Pattern.compile("(?:x-)?mac-?(\\w{4,20})");

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("csgb2312", "GB18030"),
          Map.entry("gb-2312-80", "GB18030"),
          Map.entry("s-jis", "windows-31j"),
          Map.entry("shift-jisx0213", "windows-31j"),
          Map.entry("iso2022-jp", "ISO-2022-JP"),
          Map.entry("iso2022-kr", "ISO-2022-KR"),
          Map.entry("ks-c-5601", "x-windows-949"),
          Map.entry("mac-latin2", "x-MacCentralEurope"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("mac", "x-MacRoman"),
          Map.entry("macintosh", "x-MacRoman"),
          Map.entry("macroman", "x-MacRoman"),
          Map.entry("ucs-2", "UTF-16"),
          Map.entry("csunicode", "UTF-16"),
          Map.entry("iso-10646-ucs-2", "UTF-16"),
          Map.entry("u16", "UTF-16"),
          Map.entry("ucs-4", "UTF-32"),
          Map.entry("csucs4", "UTF-32"),
          Map.entry("iso-10646-ucs-4", "UTF-32"),
          Map.entry("u32", "UTF-32"),
          Map.entry("u8", "UTF-8"),
          Map.entry("johab", "x-Johab"));

  private EncodingNames() {}

  /** Returns the label that an XML declaration at the start of a document gives. */
  static Optional<String> declared(String head) {
    if (head.startsWith(USUAL)) {
      return Optional.of("UTF-8");
    }
    int start = head.indexOf("<?xml");
    int end = start < 0 ? -1 : head.indexOf('>', start);
    return end < 0 ? Optional.empty() : label(DECLARED, head.substring(start + 5, end + 1));
  }

  /** Returns the label that a media type gives. */
  static Optional<String> ofMediaType(@Nullable String contentType) {
    return contentType == null ? Optional.empty() : label(CHARSET, contentType);
  }

  /** Returns the encoding that a label means; empty when nobody knows it. */
  static Optional<Charset> charset(String label) {
    if (label.equalsIgnoreCase("UTF-8")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    String name = label.toLowerCase(Locale.ROOT);
    String dashed = name.replace('_', '-');
    Matcher apple = APPLE.matcher(dashed);
    String capital =
        apple.matches()
            ? "x-Mac"
                + apple.group(1).substring(0, 1).toUpperCase(Locale.ROOT)
                + apple.group(1).substring(1)
            : dashed;
    return List.of(name, dashed, capital, "x-" + dashed).stream()
        .flatMap(one -> Optional.ofNullable(MEANT.get(one)).or(() -> Optional.of(one)).stream())
        .flatMap(one -> known(one).stream())
        .findFirst()
        .map(EncodingNames::meant);
  }

  private static Charset meant(Charset charset) {
    String meant = MEANT.get(charset.name().toLowerCase(Locale.ROOT));
    return meant == null ? charset : known(meant).orElse(charset);
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> label(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}

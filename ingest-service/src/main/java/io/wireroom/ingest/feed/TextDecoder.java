package io.wireroom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text in the encoding that they really have: byte order mark, then the label if
 * the bytes agree with it, then UTF-8, then windows-1252, which takes anything.
 *
 * @see <a href="https://www.w3.org/TR/xml/#sec-guessing">XML 1.0, appendix F</a>
 * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG: ISO-8859-1 means
 *     windows-1252</a>
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final int HEAD = 1024;
  private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private TextDecoder() {}

  /** Returns the text; notes it when the label was wrong. */
  public static String decode(byte[] bytes, @Nullable String contentType, Repairs repairs) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    String label = label(DECLARED, head).or(() -> label(CHARSET, contentType)).orElse("UTF-8");
    Charset labelled = charset(label).orElse(StandardCharsets.UTF_8);
    // The head was readable byte by byte, so a 16-bit label cannot be true
    if (labelled.name().startsWith("UTF-16") || labelled.name().startsWith("UTF-32")) {
      labelled = StandardCharsets.UTF_8;
    }
    Optional<String> utf8 = strictly(StandardCharsets.UTF_8, bytes);
    if (utf8.isPresent()) {
      boolean plain = isAscii(bytes);
      if (!plain && !labelled.equals(StandardCharsets.UTF_8)) {
        repairs.add("wrong-encoding", "labelled " + label + ", is UTF-8");
      }
      if (plain || !isMultiByte(labelled)) {
        return utf8.get();
      }
    }
    Optional<String> asLabelled =
        labelled.equals(StandardCharsets.UTF_8) ? Optional.empty() : strictly(labelled, bytes);
    if (asLabelled.isPresent()) {
      return asLabelled.get();
    }
    repairs.add("wrong-encoding", "labelled " + label + ", read as windows-1252");
    return new String(bytes, WINDOWS_1252);
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    int first = at(bytes, 0) << 24 | at(bytes, 1) << 16 | at(bytes, 2) << 8 | at(bytes, 3);
    if (first == 0x0000FEFF || first == 0x0000003C) {
      return Optional.of(UTF_32BE);
    }
    if (first == 0xFFFE0000 || first == 0x3C000000) {
      return Optional.of(UTF_32LE);
    }
    int two = first >>> 16;
    if (two == 0xFEFF || first == 0x003C003F) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (two == 0xFFFE || first == 0x3C003F00) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return first >>> 8 == 0xEFBBBF ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0x20;
  }

  private static Optional<String> strictly(Charset charset, byte[] bytes) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException notThis) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * In these, text of another script may look like valid UTF-8 only by accident, and their ASCII
   * bytes mean other things.
   */
  private static boolean isMultiByte(Charset charset) {
    return charset.name().startsWith("ISO-2022") || charset.name().startsWith("IBM");
  }

  private static Optional<String> label(Pattern pattern, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> charset(String label) {
    try {
      Charset charset = Charset.forName(label);
      boolean latin =
          charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
      return Optional.of(latin ? WINDOWS_1252 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }
}

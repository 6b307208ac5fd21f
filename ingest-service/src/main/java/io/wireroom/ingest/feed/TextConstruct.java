package io.wireroom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The texts of Atom, which say how they are written: plain, escaped HTML, XHTML, or base64.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3">RFC 4287, processing
 *     content</a>
 */
final class TextConstruct {
  private TextConstruct() {}

  /** Returns the text as HTML; base64 that cannot be decoded stays as it is. */
  static String html(Map<String, String> attributes, String raw) {
    String type = attributes.getOrDefault("type", "text").strip().toLowerCase(Locale.ROOT);
    String mode = attributes.getOrDefault("mode", "").strip().toLowerCase(Locale.ROOT);
    if (mode.equals("base64") || (mode.isEmpty() && binary(type))) {
      return decoded(raw);
    }
    boolean plain = type.equals("text") || type.equals("text/plain");
    return plain && !mode.equals("escaped") ? raw.replace("&", "&amp;").replace("<", "&lt;") : raw;
  }

  private static boolean binary(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml")
        && !type.endsWith("json");
  }

  private static String decoded(String raw) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(raw.strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException noTextInBase64) {
      return raw;
    }
  }
}

package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.Attributes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The texts of Atom, which say how they are written: plain, escaped HTML, XHTML, or base64.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3">RFC 4287, processing
 *     content</a>
 */
final class TextConstruct {
  private static final String[] LINKS = {"href", "src", "cite", "poster", "longdesc"};

  private TextConstruct() {}

  /** Returns the text as HTML; base64 that cannot be decoded stays as it is. */
  static String html(Attributes attributes, String raw, @Nullable String base) {
    String type = lower(attributes.get("type", "text"));
    String mode = lower(attributes.get("mode", ""));
    if (mode.equals("base64") || (mode.isEmpty() && binary(type))) {
      return based(attributes, decoded(raw), base);
    }
    boolean plain = type.equals("text") || type.equals("text/plain");
    return plain && !mode.equals("escaped")
        ? raw.replace("&", "&amp;").replace("<", "&lt;")
        : based(attributes, raw, base);
  }

  /**
   * Returns HTML with its links made absolute where its element, or one within, has a base of its
   * own.
   */
  static String based(Attributes attributes, String html, @Nullable String base) {
    String own = attributes.get("xml:base");
    if ((own == null && !hasBaseWithin(html)) || html.indexOf('<') < 0) {
      return html;
    }
    String outer = Links.base(own, base);
    Document document = Jsoup.parseBodyFragment(html, outer == null ? "" : outer);
    document.outputSettings().prettyPrint(false);
    rebase(document.body(), outer);
    for (String attribute : LINKS) {
      for (Element element : document.select("[" + attribute + "]")) {
        String absolute = element.absUrl(attribute);
        element.attr(attribute, absolute.isEmpty() ? element.attr(attribute) : absolute);
      }
    }
    return document.body().html();
  }

  /** Whether it holds a base as it is written in markup that was written out again. */
  private static boolean hasBaseWithin(String html) {
    // Colons are rare, and single characters are found fastest
    int colon = html.indexOf(':');
    while (colon >= 0 && !html.startsWith(" xml:base=\"", colon - 4)) {
      colon = html.indexOf(':', colon + 1);
    }
    return colon >= 0;
  }

  /** In the order of the document, so that an element's base is resolved against those around. */
  private static void rebase(Element body, @Nullable String outer) {
    for (Element element : body.select("[xml:base]")) {
      String around = element.parent() == null ? outer : element.parent().baseUri();
      String base = Links.base(element.attr("xml:base"), around);
      element.removeAttr("xml:base");
      if (base != null) {
        element.getAllElements().forEach(inner -> inner.setBaseUri(base));
      }
    }
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

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

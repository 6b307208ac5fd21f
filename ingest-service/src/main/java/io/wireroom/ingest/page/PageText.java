package io.wireroom.ingest.page;

import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns the bytes of an HTML page into text. The encoding may stand in the page itself.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding">HTML,
 *     determining the character encoding</a>
 */
public final class PageText {
  /** The standard has browsers look at 1,024 bytes; real pages are late. */
  private static final int HEAD = 4_096;

  private static final Pattern CHARSET =
      Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");

  private PageText() {}

  /** Returns the text of a page. */
  public static String of(FetchedPage page) {
    return TextDecoder.decode(page.body(), label(page), new Repairs());
  }

  private static @Nullable String label(FetchedPage page) {
    String said = page.contentType();
    if (said != null && said.toLowerCase(java.util.Locale.ROOT).contains("charset=")) {
      return said;
    }
    byte[] body = page.body();
    Matcher meta =
        CHARSET.matcher(
            new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1));
    return meta.find() ? "text/html; charset=" + meta.group(1) : said;
  }
}

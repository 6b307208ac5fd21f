package io.wireroom.ingest.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the links of a page as browsers do.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-5">RFC 3986, reference
 *     resolution</a>
 */
public final class WebAddress {
  private static final int LONGEST = 4_096;
  private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r]");
  private static final Pattern WEB =
      Pattern.compile("https?://[^/?#\\s\"<>]+[^\\s\"<>\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /**
   * Returns the absolute http or https address; null when there is none.
   *
   * @param base what a relative link is relative to; null when nothing is
   */
  public static @Nullable String resolve(@Nullable String link, @Nullable String base) {
    if (link == null || link.isBlank() || link.length() > LONGEST) {
      return null;
    }
    String absolute =
        new Element(Tag.valueOf("a"), base == null ? "" : base)
            .attr("href", IGNORED.matcher(link.strip()).replaceAll("").replace(" ", "%20"))
            .absUrl("href");
    return WEB.matcher(absolute).matches() ? absolute : null;
  }
}

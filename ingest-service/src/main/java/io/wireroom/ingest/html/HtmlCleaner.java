package io.wireroom.ingest.html;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Makes HTML from outside safe: jsoup mends it, resolves its links and takes tracking off them; the
 * OWASP sanitizer has the last word. Cleaning what is clean changes nothing.
 */
public final class HtmlCleaner {
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "_hsenc", "_hsmi",
          "yclid", "ref_src");

  /** Places for the true address of an image that a script would load later. */
  private static final Set<String> LAZY = Set.of("data-src", "data-original", "data-lazy-src");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "hr",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "ul",
              "ol",
              "li",
              "dl",
              "dt",
              "dd",
              "blockquote",
              "q",
              "cite",
              "strong",
              "b",
              "em",
              "i",
              "u",
              "s",
              "sub",
              "sup",
              "small",
              "abbr",
              "code",
              "pre",
              "figure",
              "figcaption",
              "img",
              "a",
              "table",
              "caption",
              "thead",
              "tbody",
              "tfoot",
              "tr",
              "th",
              "td",
              "div",
              "span",
              "section",
              "article",
              "time")
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .onElements("td", "th")
          .allowAttributes("title")
          .onElements("abbr")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private HtmlCleaner() {}

  /**
   * Returns safe HTML.
   *
   * @param base what relative links are relative to; null to leave them out
   */
  public static String clean(String html, @Nullable String base) {
    if (html.isBlank()) {
      return "";
    }
    Document document = Jsoup.parseBodyFragment(html, base == null ? "" : base);
    document.outputSettings().prettyPrint(false);
    document
        .select("script, style, template, noscript, iframe, object, embed, form, svg, math")
        .remove();
    document.select("img").forEach(HtmlCleaner::image);
    document.select("a[href]").forEach(link -> absolute(link, "href"));
    return POLICY.sanitize(document.body().html()).strip();
  }

  /** Returns the text that HTML shows, on one line. */
  public static String text(String html) {
    return SPACE.matcher(Jsoup.parseBodyFragment(html).text()).replaceAll(" ").strip();
  }

  private static void image(Element image) {
    for (String place : LAZY) {
      if (image.hasAttr(place)) {
        image.attr("src", image.attr(place));
        break;
      }
    }
    boolean pixel = image.attr("width").equals("1") || image.attr("height").equals("1");
    absolute(image, "src");
    if (pixel || image.attr("src").isEmpty()) {
      image.remove();
    }
  }

  private static void absolute(Element element, String attribute) {
    String absolute = element.absUrl(attribute);
    if (absolute.isEmpty()) {
      absolute = element.attr(attribute).startsWith("mailto:") ? element.attr(attribute) : "";
    }
    if (absolute.isEmpty()) {
      element.removeAttr(attribute);
    } else {
      element.attr(attribute, withoutTracking(absolute));
    }
  }

  /** Returns the link without the parameters that tell its owner who followed it. */
  public static String withoutTracking(String link) {
    int question = link.indexOf('?');
    if (question < 0) {
      return link;
    }
    try {
      URI uri = URI.create(link);
      String query = uri.getRawQuery();
      if (query == null) {
        return link;
      }
      String kept =
          Stream.of(query.split("&"))
              .filter(pair -> !isTracking(pair.split("=", 2)[0]))
              .collect(Collectors.joining("&"));
      String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
      return link.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
    } catch (IllegalArgumentException notByTheBook) {
      return link;
    }
  }

  private static boolean isTracking(String parameter) {
    return parameter.startsWith("utm_") || TRACKING.contains(parameter);
  }
}

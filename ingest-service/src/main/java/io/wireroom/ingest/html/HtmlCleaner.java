package io.wireroom.ingest.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Makes HTML from outside safe: jsoup mends it, resolves its links and takes tracking out; the
 * OWASP sanitizer has the last word. Cleaning what is clean changes nothing.
 */
public final class HtmlCleaner {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** They go with all that is in them. */
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "frame",
          "frameset",
          "noframes",
          "noembed",
          "object",
          "embed",
          "applet",
          "svg",
          "canvas",
          "video",
          "audio",
          "map",
          "input",
          "button",
          "select",
          "textarea",
          "option",
          "datalist",
          "meta",
          "link",
          "base",
          "title",
          "head");

  private static final int DEEPEST = 200;
  private static final int MOST_ROUNDS = 6;

  private HtmlCleaner() {}

  /**
   * Returns safe HTML.
   *
   * @param base what relative links are relative to; null to leave them out
   */
  public static String clean(String html, @Nullable String base) {
    String clean = html;
    // Two parsers seldom, but now and then, see different things in what is badly nested
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String before = clean;
      clean = once(before, base);
      if (clean.equals(before)) {
        return clean;
      }
    }
    return SafeHtml.of(escaped(text(clean)));
  }

  /** Returns the text that HTML shows, on one line. */
  public static String text(String html) {
    return SPACE.matcher(parse(html).text()).replaceAll(" ").strip();
  }

  /** Returns the link without the parameters that tell its owner who followed it. */
  public static String withoutTracking(String link) {
    return TrackingParameters.without(link);
  }

  private static String once(String html, @Nullable String base) {
    if (html.isBlank()) {
      return "";
    }
    Document document = parse(html);
    LazyImages.takeOutOfNoscript(document);
    document.getElementsByTag("math").forEach(Formula::toText);
    LazyImages.restore(document);
    Trees.keep(document.body(), node -> isKept(node, base));
    document.select("a[href]").forEach(link -> link(link, base));
    return SafeHtml.of(document.body().html()).strip();
  }

  private static Document parse(String html) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    body.appendChildren(
        Parser.htmlParser().setMaxDepth(DEEPEST).parseFragmentInput(html, body, ""));
    return document;
  }

  private static boolean isKept(Node node, @Nullable String base) {
    if (node instanceof Element element) {
      return !ACTIVE.contains(element.normalName())
          && (!element.nameIs("img") || isShown(element, base));
    }
    // Not comments: the sanitizer parts two braces with one, so that no template engine reads them
    return node instanceof TextNode;
  }

  private static boolean isShown(Element image, @Nullable String base) {
    String address = WebAddress.resolve(image.attr("src"), base);
    if (address == null || TrackingPixels.isOne(image, address)) {
      return false;
    }
    image.attr("src", address);
    return true;
  }

  private static void link(Element link, @Nullable String base) {
    String target = link.attr("href").strip();
    String address =
        target.regionMatches(true, 0, "mailto:", 0, 7) ? target : WebAddress.resolve(target, base);
    if (address == null) {
      link.removeAttr("href");
    } else {
      link.attr("href", TrackingParameters.without(address));
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

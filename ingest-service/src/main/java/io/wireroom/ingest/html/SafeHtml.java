package io.wireroom.ingest.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What HTML may be handed on: texts, lists, tables, links, pictures; nothing that runs, loads by
 * itself or lays something over the page. What is not named here is taken out.
 *
 * @see <a href="https://github.com/OWASP/java-html-sanitizer">OWASP Java HTML Sanitizer</a>
 */
final class SafeHtml {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5}%?");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
  private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
  private static final Pattern DATE = Pattern.compile("[\\w:.+\\- ]{1,40}");
  private static final Pattern SCOPE = Pattern.compile("(?i)row|col|rowgroup|colgroup");
  private static final Pattern NUMBERING = Pattern.compile("[1aAiI]");

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              ("p br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre address"
                      + " div span section article details summary figure figcaption img a"
                      + " table caption thead tbody tfoot tr th td"
                      + " q cite strong b em i u s sub sup small mark ins del abbr dfn code kbd"
                      + " samp var bdi bdo ruby rt rp time")
                  .split(" "))
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(NUMBER)
          .onElements("img")
          .allowAttributes("colspan", "rowspan")
          .matching(NUMBER)
          .onElements("td", "th")
          .allowAttributes("scope")
          .matching(SCOPE)
          .onElements("th")
          .allowAttributes("start", "value")
          .matching(NUMBER)
          .onElements("ol", "li")
          .allowAttributes("type")
          .matching(NUMBERING)
          .onElements("ol")
          .allowAttributes("title")
          .onElements("abbr", "dfn")
          .allowAttributes("datetime")
          .matching(DATE)
          .onElements("time")
          .allowAttributes("lang")
          .matching(LANGUAGE)
          .globally()
          .allowAttributes("dir")
          .matching(DIRECTION)
          .globally()
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private SafeHtml() {}

  static String of(String html) {
    return POLICY.sanitize(html);
  }
}

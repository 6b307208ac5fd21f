package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.HtmlCleaner;
import io.wireroom.ingest.html.WebAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds where an article that is spread over several pages goes on. A link counts when it says that
 * it leads to the next page and its address is that of the first page with the right number in it,
 * since "next" leads to the next article on most sites. Pure.
 */
public final class NextPage {
  private static final int LONGEST_LABEL = 40;
  private static final Pattern NEXT =
      Pattern.compile(
          "(?iu)\\W*((go to )?(the )?next( page)?|continue( reading)?|older|more|weiter|nächste( seite)?"
              + "|(page )?suivante?|siguiente|próxima|avanti|pagina successiva|volgende|nästa)?\\W*");

  private NextPage() {}

  /**
   * Returns the absolute address of the page that follows; empty when this is the last one.
   *
   * @param first address of the article's first page
   * @param number number of the page in hand, from 1
   */
  public static Optional<String> of(String html, String first, int number) {
    Document page = BoundedPage.parse(html, first);
    Stream<Element> said =
        page.select("link[rel~=(?i)\\bnext\\b], a[rel~=(?i)\\bnext\\b]").stream();
    Stream<Element> labelled =
        page.getElementsByTag("a").stream().filter(a -> isNext(a, number + 1));
    return Stream.concat(said, labelled)
        .map(link -> WebAddress.resolve(link.attr("href"), page.baseUri()))
        .flatMap(Stream::ofNullable)
        .map(link -> HtmlCleaner.withoutTracking(link).replaceFirst("#.*$", ""))
        .filter(link -> PageAddress.isPage(first, link, number + 1))
        .findFirst();
  }

  private static boolean isNext(Element link, int number) {
    String label = link.text().strip();
    if (label.isEmpty()) {
      label = link.attr("title") + link.attr("aria-label");
    }
    return label.length() <= LONGEST_LABEL
        && (label.matches("(?i)(page )?" + number) || NEXT.matcher(label).matches());
  }
}

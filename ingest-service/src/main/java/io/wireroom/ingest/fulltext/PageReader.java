package io.wireroom.ingest.fulltext;

import io.wireroom.event.Recommended;
import io.wireroom.ingest.html.HtmlCleaner;
import java.util.List;
import org.jsoup.nodes.Document;

/** Reads an HTML page into the article that it shows. */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads a page.
   *
   * @param url where the page was found: the base of its links
   */
  public static ArticlePage read(String html, String url) {
    Document page = BoundedPage.parse(html, url);
    PageHead head = new PageHead(page);
    String title = head.title();
    List<String> authors = head.authors();
    List<Recommended> recommended = RecommendedList.of(page);
    Preparation.prepare(page.body());
    ArticleBody body = ArticleBody.find(page.body(), title, !authors.isEmpty());
    String clean = HtmlCleaner.clean(body.content().html(), page.baseUri());
    String text = BlockText.of(clean);
    String byline = body.byline();
    return new ArticlePage(
        title,
        authors.isEmpty() && byline != null ? Authors.ofLine(byline) : authors,
        head.published(),
        head.modified(),
        head.siteName(),
        head.language(),
        head.canonical(),
        head.description(),
        head.image(),
        head.label(),
        head.keywords(),
        recommended,
        Identifiers.of(head.meta(), head.jsonLd(), head.canonical(), text),
        clean,
        text);
  }
}

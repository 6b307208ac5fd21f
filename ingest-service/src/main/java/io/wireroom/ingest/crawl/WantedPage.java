package io.wireroom.ingest.crawl;

import io.wireroom.event.PageWanted;

/** What a page is fetched for. The article that waits for it stays in the topic; it is long. */
public record WantedPage(String articleId, String sourceId, String url) {
  static WantedPage of(PageWanted wanted) {
    return new WantedPage(
        wanted.getArticleId(), wanted.getArticle().getSourceId(), wanted.getUrl());
  }
}

package io.wireroom.ingest.backfill;

import io.wireroom.ingest.article.identity.ArticleIdentity;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.feed.Links;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.schedule.FeedWindow;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a walk must know of one document of a feed.
 *
 * @param window its entries
 * @param older where the document is that goes before it; null when there is none
 * @param error why it is no feed, in words; null when it is one
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5005">RFC 5005, feed paging and archiving</a>
 */
record ArchiveDocument(FeedWindow window, @Nullable String older, @Nullable String error) {

  /** Reads the whole document, so not for an event loop. */
  static ArchiveDocument of(String sourceId, FetchResult.Fetched fetched) {
    Repairs repairs = new Repairs();
    String text = TextDecoder.decode(fetched.body().getBytes(), fetched.contentType(), repairs);
    List<String> ids = new ArrayList<>();
    String url = fetched.url().toString();
    FeedReading feed =
        FeedReader.read(
            text,
            url,
            repairs,
            entry ->
                ArticleIdentity.of(sourceId, entry).ifPresent(known -> ids.add(known.entryId())));
    return new ArchiveDocument(
        FeedWindow.ofIds(ids), older(feed.head().links(), url), feed.error());
  }

  /**
   * Archives are complete, pages may shift while they are read: so the former when there are both.
   */
  private static @Nullable String older(Map<String, String> links, String url) {
    for (String relation : List.of("prev-archive", "next")) {
      String link = Links.resolve(links.get(relation), url);
      if (link != null && isAddress(link)) {
        return link;
      }
    }
    return null;
  }

  private static boolean isAddress(String link) {
    try {
      return URI.create(link).getHost() != null;
    } catch (IllegalArgumentException broken) {
      return false;
    }
  }
}

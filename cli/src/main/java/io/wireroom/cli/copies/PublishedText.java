package io.wireroom.cli.copies;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of a pair, as a source sends it.
 *
 * @param id of the article
 * @param source id of the source
 * @param feed title of its feed
 * @param published when it says that it was published; null when it says nothing
 * @param canonical link that it calls canonical; null for its own
 */
public record PublishedText(
    String id,
    String source,
    String feed,
    String title,
    List<String> paragraphs,
    @Nullable Instant published,
    @Nullable String canonical) {
  static {
    // An event can be built once its codec is there
    EventCodec.of(ArticleIngested.class);
  }

  private static final Instant RECEIVED = Instant.parse("2026-01-05T00:00:00Z");

  public PublishedText {
    paragraphs = List.copyOf(paragraphs);
  }

  /** Its link, as keys of works have it. */
  public String link() {
    return source + ".example/" + id;
  }

  /** As it comes to enrichment. */
  public ArticleIngested ingested() {
    List<String> keys = new ArrayList<>(List.of("url:" + link()));
    if (canonical != null) {
      keys.add("url:" + canonical);
    }
    StringBuilder html = new StringBuilder();
    for (String paragraph : paragraphs) {
      String text = paragraph.replace("&", "&amp;").replace("<", "&lt;");
      html.append(
          text.startsWith("## ") ? "<h2>" + text.substring(3) + "</h2>" : "<p>" + text + "</p>");
    }
    return ArticleIngested.newBuilder()
        .setArticleId(id)
        .setSourceId(source)
        .setFeedTitle(feed)
        .setEntryId(id)
        .setRevision(1)
        .setChange(Change.NEW)
        .setTitle(title)
        .setUrl("https://" + link())
        .setBodyHtml(html.toString())
        .setPublishedAt(published)
        .setReceivedAt(RECEIVED)
        .setWorkKeys(keys)
        .setDeliveryId("evaluate")
        .setContentHash(id)
        .build();
  }
}

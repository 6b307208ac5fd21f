package io.wireroom.cli.gold;

import io.wireroom.enrich.text.ArticleText;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An article in which people marked what enrichment should find.
 *
 * @param id name of its file
 * @param feedTitle of the feed that it came in; null when none
 * @param categories the publisher's own
 * @param reading what people found
 */
public record GoldArticle(
    String id,
    ArticleText text,
    @Nullable String feedTitle,
    List<String> categories,
    Reading reading) {
  static {
    // Avro makes the defaults of an event only after a codec has told it which classes may be made
    EventCodec.of(ArticleIngested.class);
  }

  public GoldArticle {
    categories = List.copyOf(categories);
  }

  /** Returns the article without what its feed says of it, to measure by its words alone. */
  public GoldArticle bare() {
    return new GoldArticle(id, text, null, List.of(), reading);
  }

  /** Returns what the feed says of the article alone, as of a feed without titles and texts. */
  public GoldArticle labels() {
    return new GoldArticle(id, new ArticleText("", 0, List.of()), feedTitle, categories, reading);
  }

  /** Returns the article as it would come from intake. */
  public ArticleIngested ingested() {
    return ArticleIngested.newBuilder()
        .setArticleId(id)
        .setSourceId("gold")
        .setEntryId(id)
        .setRevision(1)
        .setContentHash(id)
        .setTitle(text.text().substring(0, text.titleLength()))
        .setBodyHtml(
            text.paragraphs().stream()
                .map(paragraph -> "<p>" + escaped(paragraph.of(text.text())) + "</p>")
                .collect(Collectors.joining("\n")))
        .setCategories(categories)
        .setFeedTitle(feedTitle)
        .setReceivedAt(Instant.EPOCH)
        .build();
  }

  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

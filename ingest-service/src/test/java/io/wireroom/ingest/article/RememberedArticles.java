package io.wireroom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.article.identity.ArticleMemory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source whose documents are read one after the other, and what is remembered of them. */
final class RememberedArticles implements ArticleMemory {
  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(Delivery.class);
  }

  final Map<String, ArticleState> states = new HashMap<>();
  final Map<String, ArticleKey> keys = new HashMap<>();
  int learnt;

  @Override
  public @Nullable ArticleState stateOf(String articleId) {
    return states.get(articleId);
  }

  @Override
  public @Nullable ArticleKey keyOf(String key) {
    return keys.get(key);
  }

  @Override
  public void learn(ArticleKey key) {
    learnt++;
    keys.put(key.getKey(), key);
  }

  /** Reads a document; returns what became of its entries. */
  List<EntryOutcome> outcomes(String document, Instant receivedAt) {
    return outcomes(document, receivedAt, false);
  }

  List<EntryOutcome> outcomes(String document, Instant receivedAt, boolean backfill) {
    List<EntryOutcome> outcomes = new ArrayList<>();
    Delivery delivery =
        Delivery.newBuilder()
            .setDeliveryId("d")
            .setSourceId("s")
            .setReceivedAt(receivedAt)
            .setArrival(Arrival.PUSH)
            .setBackfill(backfill)
            .setBody(ByteBuffer.wrap(document.getBytes(StandardCharsets.UTF_8)))
            .build();
    var read =
        DeliveryReader.read(
            delivery,
            this,
            outcome -> {
              outcomes.add(outcome);
              if (outcome instanceof EntryOutcome.Revised revised) {
                states.put(revised.state().getArticleId(), revised.state());
              }
            });
    assertThat(read.error()).isNull();
    return outcomes;
  }

  /** Reads a document; returns the revisions that it made. */
  List<ArticleIngested> read(String document) {
    return read(document, Instant.parse("2026-03-10T00:00:00Z"));
  }

  List<ArticleIngested> read(String document, Instant receivedAt) {
    return outcomes(document, receivedAt).stream()
        .filter(EntryOutcome.Revised.class::isInstance)
        .map(outcome -> ((EntryOutcome.Revised) outcome).article())
        .toList();
  }

  /** An RSS feed of such items. */
  static String rss(String... items) {
    return "<rss version='2.0'><channel><title>F</title><item>"
        + String.join("</item><item>", items)
        + "</item></channel></rss>";
  }

  /** An item; what is null is left out. The date is a day of March 2026 and an hour. */
  static String item(
      @Nullable String guid, @Nullable String link, @Nullable String title, @Nullable String date) {
    return (guid == null ? "" : "<guid isPermaLink='false'>" + guid + "</guid>")
        + (link == null ? "" : "<link>" + link.replace("&", "&amp;") + "</link>")
        + (title == null ? "" : "<title>" + title + "</title>")
        + (date == null
            ? ""
            : "<pubDate>"
                + date.split("T")[0]
                + " Mar 2026 "
                + date.split("T")[1]
                + ":17 GMT</pubDate>");
  }
}

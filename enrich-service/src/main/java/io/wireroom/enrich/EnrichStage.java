package io.wireroom.enrich;

import io.wireroom.enrich.refresh.Refresh;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The stage from {@code articles.ingested} to {@code articles.enriched}. When nothing waits, stored
 * articles that a change of the vocabulary touches are enriched again: in this loop, since no other
 * may write these partitions.
 */
final class EnrichStage implements BatchHandler {
  private static final String STAGE = "enrich";

  /** Room for the key and the headers of a record. */
  private static final int ENVELOPE = 16 * 1024;

  private final Topics topics;
  private final Supplier<ArticleEnricher> enricher;
  private final Refresh refresh;
  private final Clock clock;
  private final DeadLetters deadLetters;
  private final EventCodec<ArticleIngested> ingested = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);

  EnrichStage(Topics topics, Supplier<ArticleEnricher> enricher, Refresh refresh, Clock clock) {
    this.topics = topics;
    this.enricher = enricher;
    this.refresh = refresh;
    this.clock = clock;
    deadLetters = new DeadLetters(topics.deadLetters());
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure {
    ArticleEnricher now = enricher.get();
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        outbox.send(enrich(now, record, ingested.decode(record.value())));
      } catch (UnreadableEvent unreadable) {
        outbox.send(deadLetters.of(record, STAGE, "unreadable-event", unreadable.reason()));
      }
    }
    if (batch.isEmpty() && refresh.due(now.vocabulary())) {
      for (ArticleIngested article : refresh.next(now.vocabulary())) {
        again(now, article, outbox);
      }
    }
  }

  @Override
  public boolean due() {
    return refresh.due(enricher.get().vocabulary());
  }

  @Override
  public void aborted() {
    refresh.aborted();
  }

  @Override
  public void assigned(Collection<TopicPartition> partitions) {
    refresh.assigned(partitions);
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    refresh.revoked(partitions);
  }

  private ProducerRecord<String, byte[]> enrich(
      ArticleEnricher now, ConsumerRecord<String, byte[]> record, ArticleIngested article) {
    ArticleEnriched found = now.enrich(article);
    byte[] event = enriched.encode(found);
    if (event.length > Topics.LARGEST_RECORD - ENVELOPE) {
      return deadLetters.of(
          record,
          STAGE,
          "too-large",
          "enriched it has "
              + event.length
              + " bytes; a record takes "
              + (Topics.LARGEST_RECORD - ENVELOPE));
    }
    ProducerRecord<String, byte[]> out = described(found, event);
    Headers.carryTrace(record, out);
    Headers.time(record, Headers.INGESTED_AT)
        .ifPresent(at -> Headers.put(out, Headers.INGESTED_AT, at));
    refresh.wrote(article.getArticleId(), article.getRevision(), now.vocabulary().generation());
    return out;
  }

  /** What would be too large with the new vocabulary stays as it was with the old. */
  private void again(ArticleEnricher now, ArticleIngested article, Outbox outbox) {
    ArticleEnriched found = now.enrich(article);
    byte[] event = enriched.encode(found);
    if (event.length <= Topics.LARGEST_RECORD - ENVELOPE) {
      outbox.send(described(found, event));
    }
  }

  private ProducerRecord<String, byte[]> described(ArticleEnriched found, byte[] event) {
    Instant at = clock.instant();
    ArticleIngested article = found.getArticle();
    var out = new ProducerRecord<>(topics.articlesEnriched().name(), article.getArticleId(), event);
    Headers.describe(
        out,
        article.getArticleId() + "/" + article.getRevision() + "/" + found.getGeneration(),
        "article-enriched",
        article.getSourceId(),
        at);
    Headers.put(out, Headers.ENRICHED_AT, at);
    return out;
  }
}

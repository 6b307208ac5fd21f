package io.wireroom.enrich;

import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The stage from {@code articles.ingested} to {@code articles.enriched}. */
final class EnrichStage implements BatchHandler {
  private static final String STAGE = "enrich";

  /** Room for the key and the headers of a record. */
  private static final int ENVELOPE = 16 * 1024;

  private final Topics topics;
  private final Supplier<ArticleEnricher> enricher;
  private final Written written;
  private final Clock clock;
  private final DeadLetters deadLetters;
  private final EventCodec<ArticleIngested> ingested = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);

  /** Is told of each revision that is written, with the generation of the vocabulary used. */
  interface Written {
    void revision(String articleId, int revision, int generation);
  }

  EnrichStage(Topics topics, Supplier<ArticleEnricher> enricher, Written written, Clock clock) {
    this.topics = topics;
    this.enricher = enricher;
    this.written = written;
    this.clock = clock;
    deadLetters = new DeadLetters(topics.deadLetters());
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    ArticleEnricher now = enricher.get();
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        outbox.send(enrich(now, record, ingested.decode(record.value())));
      } catch (UnreadableEvent unreadable) {
        outbox.send(deadLetters.of(record, STAGE, "unreadable-event", unreadable.reason()));
      }
    }
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
    Instant at = clock.instant();
    var out = new ProducerRecord<>(topics.articlesEnriched().name(), article.getArticleId(), event);
    Headers.describe(
        out,
        article.getArticleId() + "/" + article.getRevision() + "/" + found.getGeneration(),
        "article-enriched",
        article.getSourceId(),
        at);
    Headers.carryTrace(record, out);
    Headers.time(record, Headers.INGESTED_AT)
        .ifPresent(ingestedAt -> Headers.put(out, Headers.INGESTED_AT, ingestedAt));
    Headers.put(out, Headers.ENRICHED_AT, at);
    written.revision(article.getArticleId(), article.getRevision(), now.vocabulary().generation());
    return out;
  }
}

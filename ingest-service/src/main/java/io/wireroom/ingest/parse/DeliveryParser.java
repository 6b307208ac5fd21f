package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Delivery;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The stage from {@code deliveries} to {@code articles.ingested}: one record a revision, a receipt
 * for each delivery.
 */
public final class DeliveryParser implements BatchHandler {
  private static final String STAGE = "parse";

  private final Topics topics;
  private final ArticleStates states;
  private final DeadLetters deadLetters;
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<DeliveryParsed> receipts = EventCodec.of(DeliveryParsed.class);
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);

  public DeliveryParser(Topics topics, TopicReplay replay) {
    this.topics = topics;
    this.states = new ArticleStates(topics, replay);
    this.deadLetters = new DeadLetters(topics.deadLetters());
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        parse(record, deliveries.decode(record.value()), outbox);
      } catch (UnreadableEvent unreadable) {
        outbox.send(deadLetters.of(record, STAGE, "unreadable-event", unreadable.reason()));
      }
    }
  }

  @Override
  public void committed() {
    states.keepChanges();
  }

  @Override
  public void aborted() {
    states.forgetChanges();
  }

  @Override
  public void assigned(Collection<TopicPartition> partitions) throws TransientFailure {
    states.load(partitions);
  }

  @Override
  public void revoked(Collection<TopicPartition> partitions) {
    states.drop(partitions);
  }

  private void parse(ConsumerRecord<String, byte[]> record, Delivery delivery, Outbox outbox) {
    int partition = record.partition();
    DeliveryCount count = new DeliveryCount();
    FeedReading feed =
        DeliveryReader.read(
            delivery,
            articleId -> states.of(partition, articleId),
            outcome -> {
              count.add(outcome);
              if (outcome instanceof EntryOutcome.Revised revised) {
                outbox.send(states.change(partition, revised.state()));
                outbox.send(ingested(record, revised.article()));
              }
            });
    if (feed.error() != null) {
      outbox.send(deadLetters.of(record, STAGE, "unreadable-document", feed.error()));
    } else if (count.refused() > 0) {
      outbox.send(deadLetters.of(record, STAGE, "refused-entries", count.reasons()));
    }
    outbox.send(
        new ProducerRecord<>(
            topics.deliveriesParsed().name(),
            delivery.getSourceId(),
            receipts.encode(count.receipt(delivery, feed, Instant.now()))));
  }

  private ProducerRecord<String, byte[]> ingested(
      ConsumerRecord<String, byte[]> delivery, ArticleIngested article) {
    Instant now = Instant.now();
    var record =
        new ProducerRecord<>(
            topics.articlesIngested().name(), article.getArticleId(), articles.encode(article));
    Headers.describe(
        record,
        article.getArticleId() + "/" + article.getRevision(),
        "article-ingested",
        article.getSourceId(),
        now);
    Headers.put(record, Headers.INGESTED_AT, now);
    Headers.carryTrace(delivery, record);
    return record;
  }
}

package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The live stage played again with tables of its own, in the time of what it is given: it tells
 * what would be sent and sends nothing. For one thread.
 */
public final class Rehearsal {
  private final Topics topics;
  private final int partition;
  private final DeliveryParser parser;
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private Instant now = Instant.EPOCH;

  /** Begins with nothing known. */
  public Rehearsal(Topics topics, int partition, ReadingRules rules) {
    this.topics = topics;
    this.partition = partition;
    // Sightings of pages are as far apart in the archive as they were to be
    parser = new DeliveryParser(topics, (partitions, each) -> {}, new Time(), rules, Duration.ZERO);
    try {
      parser.assigned(List.of(new TopicPartition(topics.deliveries().name(), partition)));
    } catch (TransientFailure impossible) {
      throw new IllegalStateException("nothing is read", impossible);
    }
  }

  /**
   * Plays one delivery.
   *
   * @param at when the live stage took it
   * @return the revisions that would go out, those whose embargo has ended by then first
   */
  public List<ArticleIngested> take(ConsumerRecord<String, byte[]> delivery, Instant at) {
    return play(List.of(delivery), at);
  }

  /** Returns the revisions whose embargo has ended by then. */
  public List<ArticleIngested> release(Instant at) {
    return play(List.of(), at);
  }

  /** What is remembered of an article; null when it is not known. */
  public @Nullable ArticleState state(String articleId) {
    return parser.state(partition, articleId);
  }

  /** Counts on from the revision that went out then, when that was another one than here. */
  public void renumber(String articleId, int revision) {
    parser.renumber(partition, articleId, revision);
  }

  private List<ArticleIngested> play(List<ConsumerRecord<String, byte[]>> batch, Instant at) {
    now = at;
    List<ArticleIngested> out = new ArrayList<>();
    parser.handle(batch, record -> keepArticle(record, out));
    parser.committed();
    return out;
  }

  private void keepArticle(ProducerRecord<String, byte[]> record, List<ArticleIngested> out) {
    if (record.topic().equals(topics.articlesIngested().name())
        || record.topic().equals(topics.articlesBackfilled().name())) {
      try {
        out.add(articles.decode(record.value()));
      } catch (UnreadableEvent impossible) {
        throw new IllegalStateException("what was just encoded", impossible);
      }
    }
  }

  private final class Time extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

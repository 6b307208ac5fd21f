package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.IndexOutcome;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The indexing stage: writes enriched articles to the index and sends a receipt for each. The same
 * record twice does no harm. What can never be indexed becomes a dead letter.
 */
public final class ArticleIndexer implements BatchHandler {
  /** Name of the stage in consumer group, metrics and dead letters. */
  public static final String STAGE = "index";

  /** As event, tree and JSON, an article takes some fifteen times the memory of its record. */
  private static final long BYTES_AT_ONCE = 2L << 20;

  /** Under load each batch would cost Elasticsearch as much again; what follows at once waits. */
  private static final long FOUND_EVERY_MILLIS = 250;

  private final WritableIndex index;
  private final int fullBatch;
  private long foundAt;
  private final BulkWriter writer;
  private final WithdrawnWorks works;
  private final KeptWork kept;
  private final Topics topics;
  private final Clock clock;
  private final DeadLetters deadLetters;
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);
  private final EventCodec<ArticleIndexed> indexed = EventCodec.of(ArticleIndexed.class);

  /** Writes what is found when the index comes to it, as whoever writes a whole index wants it. */
  public ArticleIndexer(ElasticsearchAsyncClient client, String alias, Topics topics, Clock clock) {
    this(client, alias, topics, clock, 0);
  }

  /**
   * Writes what can be found at once, but for what follows within a quarter of a second.
   *
   * @param fullBatch records of a batch behind which more are waiting; they would be held up by
   *     that, and are found when the index comes to it
   */
  public ArticleIndexer(
      ElasticsearchAsyncClient client, String alias, Topics topics, Clock clock, int fullBatch) {
    this.fullBatch = fullBatch;
    index = new WritableIndex(new ArticleIndex(client, alias));
    writer = new BulkWriter(client, alias);
    works = new WithdrawnWorks(client, alias);
    kept = new KeptWork(client, alias);
    this.topics = topics;
    this.clock = clock;
    deadLetters = new DeadLetters(topics.deadLetters());
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException {
    index.require();
    Refresh found = found(batch.size());
    List<ProducerRecord<String, byte[]>> answers = new ArrayList<>(batch.size());
    for (var portion : Portions.of(batch, ArticleIndexer::bytes, BYTES_AT_ONCE)) {
      write(portion, found, answers);
    }
    answers.forEach(outbox::send);
  }

  private Refresh found(int records) {
    long now = clock.millis();
    if (records >= fullBatch || now - foundAt < FOUND_EVERY_MILLIS) {
      return Refresh.False;
    }
    foundAt = now;
    return Refresh.True;
  }

  private void write(
      List<ConsumerRecord<String, byte[]>> records,
      Refresh found,
      List<ProducerRecord<String, byte[]>> answers)
      throws TransientFailure, InterruptedException {
    List<Taken> taken = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        taken.add(read(record));
      } catch (UnreadableEvent unreadable) {
        answers.add(deadLetters.of(record, STAGE, "unreadable-event", unreadable.reason()));
      } catch (IllegalArgumentException impossible) {
        answers.add(
            deadLetters.of(
                record, STAGE, "impossible-event", String.valueOf(impossible.getMessage())));
      }
    }
    Map<ArticleEnriched, ObjectNode> documents = new IdentityHashMap<>();
    taken.forEach(one -> documents.put(one.event(), one.document()));
    works.prepare(documents);
    kept.prepare(documents);
    List<ItemVerdict> verdicts = writer.write(taken.stream().map(Taken::item).toList(), found);
    works.settle(taken.stream().map(Taken::event).toList());
    Instant now = clock.instant();
    for (int at = 0; at < taken.size(); at++) {
      answers.add(answer(taken.get(at), verdicts.get(at), now));
    }
  }

  private static long bytes(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? 0 : record.value().length;
  }

  private Taken read(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
    if (record.value() == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    ArticleEnriched event = enriched.decode(record.value());
    String id = event.getArticle().getArticleId();
    if (!ArticleId.fits(id)) {
      throw new IllegalArgumentException("the article id is empty or longer than 512 bytes");
    }
    StageTimes times =
        new StageTimes(
            Headers.time(record, Headers.INGESTED_AT).orElse(null),
            Headers.time(record, Headers.ENRICHED_AT).orElse(null));
    long version = DocumentVersion.of(event.getArticle().getRevision(), event.getGeneration());
    return new Taken(record, event, times, ArticleDocument.of(event, times), version);
  }

  private ProducerRecord<String, byte[]> answer(Taken taken, ItemVerdict verdict, Instant now) {
    if (verdict.outcome() == ItemOutcome.REJECTED) {
      return deadLetters.of(taken.record(), STAGE, "refused-by-index", verdict.reason());
    }
    ArticleIngested article = taken.event().getArticle();
    ArticleIndexed receipt =
        ArticleIndexed.newBuilder()
            .setArticleId(article.getArticleId())
            .setSourceId(article.getSourceId())
            .setRevision(article.getRevision())
            .setGeneration(taken.event().getGeneration())
            .setIndex(verdict.index())
            .setOutcome(
                verdict.outcome() == ItemOutcome.STORED
                    ? IndexOutcome.STORED
                    : IndexOutcome.NEWER_STORED)
            .setReceivedAt(article.getReceivedAt())
            .setIngestedAt(taken.times().ingestedAt())
            .setEnrichedAt(taken.times().enrichedAt())
            .setIndexedAt(now)
            .build();
    ProducerRecord<String, byte[]> out =
        new ProducerRecord<>(
            topics.articlesIndexed().name(), article.getArticleId(), indexed.encode(receipt));
    Headers.describe(
        out,
        article.getArticleId() + "/" + article.getRevision() + "/" + receipt.getGeneration(),
        "article-indexed",
        article.getSourceId(),
        now);
    Headers.carryTrace(taken.record(), out);
    return out;
  }

  /** A record on its way into the index. */
  private record Taken(
      ConsumerRecord<String, byte[]> record,
      ArticleEnriched event,
      StageTimes times,
      ObjectNode document,
      long version) {
    BulkItem item() {
      return new BulkItem(document.path("id").asText(), version, StoredCopies.bytes(document));
    }
  }
}

package io.wireroom.enrich;

import io.wireroom.enrich.refresh.Refresh;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The live lane's stage. When nothing waits, it puts the stored articles that a change of the
 * vocabulary touches onto the back-fill lane, each as it was ingested.
 */
final class RefreshingStage implements BatchHandler {
  private final EnrichStage live;
  private final Topics topics;
  private final Supplier<ArticleEnricher> enricher;
  private final Refresh refresh;
  private final Clock clock;
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);

  RefreshingStage(
      EnrichStage live,
      Topics topics,
      Supplier<ArticleEnricher> enricher,
      Refresh refresh,
      Clock clock) {
    this.live = live;
    this.topics = topics;
    this.enricher = enricher;
    this.refresh = refresh;
    this.clock = clock;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure {
    live.handle(batch, outbox);
    LiveVocabulary now = enricher.get().vocabulary();
    if (batch.isEmpty() && refresh.due(now)) {
      for (ArticleIngested article : refresh.next(now)) {
        outbox.send(again(article, now));
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

  private ProducerRecord<String, byte[]> again(ArticleIngested article, LiveVocabulary now) {
    String id = article.getArticleId();
    var record =
        new ProducerRecord<>(topics.articlesBackfilled().name(), id, codec.encode(article));
    Headers.describe(
        record,
        id + "/" + article.getRevision() + "/vocabulary-" + now.generation(),
        Headers.SENT_AGAIN,
        article.getSourceId(),
        clock.instant());
    return record;
  }
}

package io.wireroom.search.alert;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.Alert;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The stage that tells what saved searches find: beside the live way, after each receipt of the
 * index, of the article as the index has it. So an alert tells of nothing that the search does not
 * find, such as a copy of what was retracted. One alert for each search and article, whatever
 * becomes of the article.
 */
public final class AlertStage implements BatchHandler {
  /** Name of the stage in consumer group and metrics. */
  public static final String STAGE = "alert";

  private final StandingSearches searches;
  private final IndexedArticles articles;
  private final SentAlerts sent;
  private final String topic;
  private final Clock clock;
  private final EventCodec<Alert> codec = EventCodec.of(Alert.class);

  public AlertStage(
      StandingSearches searches,
      ElasticsearchAsyncClient client,
      String alias,
      Topics topics,
      TopicReplay replay,
      Clock clock) {
    this.searches = searches;
    articles = new IndexedArticles(client, alias);
    sent = new SentAlerts(topics.alerts(), replay);
    topic = topics.alerts().name();
    this.clock = clock;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    for (ConsumerRecord<String, byte[]> receipt : batch) {
      if (receipt.key() != null && !receipt.key().isEmpty()) {
        ids.add(receipt.key());
      }
    }
    if (ids.isEmpty() || searches.isEmpty()) {
      return;
    }
    for (ObjectNode article : articles.byId(ids)) {
      for (SearchMonitor.Match match : searches.matching(article)) {
        Instant since = searches.since(match.searchId()).orElse(Instant.MAX);
        if (isNews(article, since)) {
          tell(article, match, outbox);
        }
      }
    }
  }

  @Override
  public void committed() {
    sent.committed();
  }

  @Override
  public void aborted() {
    sent.aborted();
  }

  /** What another instance sent for these partitions counts too. */
  @Override
  public void assigned(Collection<TopicPartition> partitions) throws TransientFailure {
    sent.load();
  }

  /** What was there before somebody wished to be told is found by searching. */
  private static boolean isNews(ObjectNode article, Instant since) {
    return !Instant.parse(article.path("receivedAt").asText()).isBefore(since);
  }

  private void tell(ObjectNode article, SearchMonitor.Match match, Outbox outbox) {
    String articleId = article.path("id").asText();
    UUID id = SentAlerts.id(match.searchId(), articleId);
    if (!sent.add(id)) {
      return;
    }
    Instant now = clock.instant();
    Alert alert =
        Alert.newBuilder()
            .setAlertId(id.toString())
            .setSearchId(match.searchId())
            .setArticleId(articleId)
            .setRevision(article.path("revision").asInt())
            .setTitle(article.path("title").asText())
            .setUrl(article.path("url").asText(null))
            .setWhy(match.why())
            .setAt(now)
            .build();
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, match.searchId(), codec.encode(alert));
    Headers.describe(record, alert.getAlertId(), STAGE, article.path("sourceId").asText(), now);
    outbox.send(record);
  }
}

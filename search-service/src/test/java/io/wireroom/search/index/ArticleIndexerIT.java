package io.wireroom.search.index;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.search.EnrichedArticles;
import io.wireroom.search.RunningSearch;
import io.wireroom.search.elasticsearch.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleIndexerIT {
  private static final EventCodec<ArticleEnriched> CODEC = EventCodec.of(ArticleEnriched.class);
  private static final Topics TOPICS = new Topics("indexer");

  @Test
  void news_is_found_at_once_and_what_follows_soon_or_is_a_backlog_later(Stack stack)
      throws Exception {
    String name = stack.newName();
    try (Connection connection = RunningSearch.elasticsearch(stack)) {
      ElasticsearchAsyncClient client = connection.client();
      new ArticleIndex(client, name)
          .createWhenMissing()
          .toCompletionStage()
          .toCompletableFuture()
          .get();
      // It never comes to it by itself
      client
          .indices()
          .putSettings(
              put -> put.index(name).settings(to -> to.refreshInterval(never -> never.time("-1"))))
          .get();
      SteppedClock clock = new SteppedClock();
      ArticleIndexer indexer = new ArticleIndexer(client, name, TOPICS, clock, 2);

      write(indexer, article("a"));
      assertThat(found(client, name)).isEqualTo(1);

      clock.millis += 249;
      write(indexer, article("b"));
      assertThat(found(client, name)).isEqualTo(1);

      clock.millis += 1;
      write(indexer, article("c"), article("d"));
      assertThat(found(client, name)).isEqualTo(1);

      write(indexer, article("e"));
      assertThat(found(client, name)).isEqualTo(5);
    }
  }

  private static void write(ArticleIndexer indexer, EnrichedArticles... articles) throws Exception {
    indexer.handle(
        Stream.of(articles).map(ArticleIndexerIT::record).toList(),
        ArticleIndexerIT::isNoDeadLetter);
  }

  private static ConsumerRecord<String, byte[]> record(EnrichedArticles article) {
    ArticleEnriched event = article.build();
    return new ConsumerRecord<>(
        "enriched", 0, 0, event.getArticle().getArticleId(), CODEC.encode(event));
  }

  private static void isNoDeadLetter(ProducerRecord<String, byte[]> sent) {
    assertThat(sent.topic()).isEqualTo(TOPICS.articlesIndexed().name());
  }

  private static long found(ElasticsearchAsyncClient client, String name) throws Exception {
    return client.count(all -> all.index(name)).get().count();
  }

  /** A clock that stands still between its steps. */
  private static final class SteppedClock extends Clock {
    private long millis = Instant.parse("2026-03-05T08:00:00Z").toEpochMilli();

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis);
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

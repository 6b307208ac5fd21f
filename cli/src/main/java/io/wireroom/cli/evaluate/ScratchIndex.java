package io.wireroom.cli.evaluate;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.index.ArticleIndex;
import io.wireroom.search.index.ArticleIndexer;
import io.wireroom.search.index.CopyGrouping;
import io.wireroom.search.semantic.Embedder;
import io.wireroom.search.semantic.EmbeddingStage;
import io.wireroom.search.semantic.NearestArticles;
import io.wireroom.search.semantic.Pace;
import io.wireroom.search.semantic.VectorIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * An index of its own for a measurement, filled by the enricher and indexer of the services, and
 * deleted at the end.
 */
public final class ScratchIndex implements AutoCloseable {
  private static final int AT_ONCE = 500;

  /** Words alone must never answer where meaning is measured. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Instant SAME_TIME = Instant.parse("2026-01-01T00:00:00Z");

  /** An event can be built once its codec is there. */
  private final EventCodec<ArticleEnriched> codec = EventCodec.of(ArticleEnriched.class);

  private final ElasticsearchAsyncClient client;
  private final String alias =
      "wireroom-evaluate-" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);

  private @Nullable VectorIndex vectors;

  public ScratchIndex(Connection elasticsearch) throws TransientFailure {
    client = elasticsearch.client();
    await(new ArticleIndex(client, alias).createWhenMissing());
  }

  /** Name to search by. */
  public String alias() {
    return alias;
  }

  /** Writes the documents as articles; returns when they can be searched. */
  public void fill(List<RelevanceSet.Document> documents, ArticleEnricher enricher)
      throws TransientFailure, InterruptedException {
    index(documents.stream().map(ScratchIndex::article).toList(), enricher);
  }

  /**
   * Writes the documents as articles, and their vectors; returns when they can be searched.
   *
   * @return what knows which of them are near to a question
   */
  public NearestArticles fill(
      List<RelevanceSet.Document> documents, ArticleEnricher enricher, Embedder embedder)
      throws TransientFailure, InterruptedException {
    VectorIndex beside = new VectorIndex(client, alias);
    await(beside.createWhenMissing());
    vectors = beside;
    index(
        documents.stream().map(ScratchIndex::article).toList(),
        enricher,
        List.of(indexer(), new EmbeddingStage(embedder, beside, Pace.ALONE)));
    await(beside.refresh());
    return new NearestArticles(embedder, beside, PATIENCE);
  }

  /** Writes articles; returns when they can be searched. */
  public void index(List<ArticleIngested> articles, ArticleEnricher enricher)
      throws TransientFailure, InterruptedException {
    index(articles, enricher, List.of(indexer()));
  }

  private BatchHandler indexer() {
    return new ArticleIndexer(client, alias, new Topics("evaluate"), Clock.systemUTC());
  }

  private void index(
      List<ArticleIngested> articles, ArticleEnricher enricher, List<BatchHandler> stages)
      throws TransientFailure, InterruptedException {
    for (int from = 0; from < articles.size(); from += AT_ONCE) {
      List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
      for (ArticleIngested one :
          articles.subList(from, Math.min(from + AT_ONCE, articles.size()))) {
        byte[] event = codec.encode(enricher.enrich(one));
        batch.add(new ConsumerRecord<>("evaluate", 0, batch.size(), one.getArticleId(), event));
      }
      for (BatchHandler stage : stages) {
        stage.handle(batch, receipt -> {});
      }
    }
    await(Answers.of(client.indices().refresh(all -> all.index(alias))));
  }

  /** Puts articles to the works of their copies. */
  public void group(Collection<String> ids) throws TransientFailure, InterruptedException {
    CopyGrouping grouping = new CopyGrouping(client, alias);
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      grouping.settle(all.subList(from, Math.min(from + AT_ONCE, all.size())));
    }
  }

  /** What is stored of articles, by id. */
  public Map<String, JsonNode> stored(Collection<String> ids) throws TransientFailure {
    Map<String, JsonNode> documents = new HashMap<>();
    var answer =
        await(
            Answers.of(
                client.mget(get -> get.index(alias).ids(List.copyOf(ids)), ObjectNode.class)));
    for (var one : answer.docs()) {
      ObjectNode document = one.isResult() ? one.result().source() : null;
      if (document == null) {
        throw new IllegalStateException("an article was not indexed");
      }
      documents.put(one.result().id(), document);
    }
    return documents;
  }

  @Override
  public void close() {
    try {
      if (vectors != null) {
        await(vectors.delete());
      }
      await(Answers.of(client.indices().delete(all -> all.index(alias + "-000001"))));
    } catch (TransientFailure away) {
      throw new IllegalStateException("the index " + alias + "-000001 is left over", away);
    }
  }

  private static ArticleIngested article(RelevanceSet.Document one) {
    return ArticleIngested.newBuilder()
        .setArticleId(one.id())
        .setSourceId("evaluate")
        .setEntryId(one.id())
        .setRevision(1)
        .setChange(Change.NEW)
        .setTitle(one.title())
        .setBodyHtml("<p>" + escaped(one.text()) + "</p>")
        .setReceivedAt(SAME_TIME)
        .setDeliveryId("evaluate")
        .setContentHash(one.id())
        .build();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  static <T> T await(Future<T> answer) throws TransientFailure {
    try {
      return answer.await(60, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException late) {
      throw new TransientFailure("Elasticsearch does not answer", late);
    }
  }
}

package io.wireroom.search.semantic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import io.vertx.core.Future;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.PollLoop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** All that searching by meaning takes beside the rest of the service; made when it is wanted. */
public final class SemanticLane implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMillis(800);

  private final KafkaClients kafka;
  private final Topics topics;
  private final Embedder embedder;
  private final VectorIndex vectors;
  private final NearestArticles nearest;
  private @Nullable PollLoop loop;

  /**
   * A lane that does nothing yet.
   *
   * @param articles alias of the index that it goes beside
   */
  public SemanticLane(
      ElasticsearchAsyncClient client,
      String articles,
      KafkaClients kafka,
      Topics topics,
      Embedder embedder) {
    this.kafka = kafka;
    this.topics = topics;
    this.embedder = embedder;
    vectors = new VectorIndex(client, articles);
    nearest = new NearestArticles(embedder, vectors, LIMIT);
  }

  /**
   * Begins to give articles their vectors.
   *
   * @return the loop that does, for whoever asks for its health; fails with {@code
   *     TransientFailure} when the index cannot be had
   */
  public Future<PollLoop> start() {
    return vectors.createWhenMissing().map(this::loop);
  }

  /** A new index has a consumer group of its own, which reads the topic from the beginning. */
  private PollLoop loop(String index) {
    PollLoop begun =
        kafka.atLeastOnceLoop(
            EmbeddingStage.STAGE + "-" + index,
            topics.articlesEnriched(),
            EmbeddingStage.ARTICLES_AT_ONCE,
            new EmbeddingStage(embedder, vectors, Pace.BESIDE_OTHERS));
    begun.start();
    nearest.prepare();
    loop = begun;
    return begun;
  }

  public Nearness nearness() {
    return nearest;
  }

  /** Ends the loop first. */
  @Override
  public void close() {
    if (loop != null) {
      loop.close();
    }
    nearest.close();
    embedder.close();
  }
}

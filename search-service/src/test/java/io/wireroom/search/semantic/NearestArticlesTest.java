package io.wireroom.search.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestArticlesTest {
  private final Connection nowhere =
      new Connection(
          ElasticsearchSettings.from(
              Settings.of(Map.of("WIREROOM_ELASTICSEARCH_URL", "http://127.0.0.1:1"))));
  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicInteger made = new AtomicInteger();

  @AfterEach
  void disconnect() {
    asked.countDown();
    nowhere.close();
  }

  @Test
  void a_model_that_fails_leaves_the_words() throws Exception {
    assertThat(nearest(new Broken(), Duration.ofSeconds(30))).isEqualTo(Nearest.UNAVAILABLE);
  }

  @Test
  void a_model_that_is_slow_is_not_waited_for() throws Exception {
    assertThat(nearest(new Slow(), Duration.ofMillis(50))).isEqualTo(Nearest.UNAVAILABLE);
  }

  @Test
  void an_index_that_is_away_leaves_the_words_and_the_question_is_remembered() throws Exception {
    Slow quick = new Slow();
    asked.countDown();
    VectorIndex vectors = new VectorIndex(nowhere.client(), "articles");
    try (NearestArticles nearest = new NearestArticles(quick, vectors, Duration.ofSeconds(30))) {
      for (int time = 0; time < 2; time++) {
        assertThat(nearest.to("gout", "x").await(30, TimeUnit.SECONDS))
            .isEqualTo(Nearest.UNAVAILABLE);
      }
    }
    assertThat(made).hasValue(1);
  }

  private Nearest nearest(Embedder embedder, Duration limit) throws Exception {
    VectorIndex vectors = new VectorIndex(nowhere.client(), "articles");
    try (NearestArticles nearest = new NearestArticles(embedder, vectors, limit)) {
      return nearest.to("gout", "x").await(10, TimeUnit.SECONDS);
    }
  }

  private static final class Broken implements Embedder {
    @Override
    public float[] passage(String text) {
      throw new IllegalStateException("broken");
    }

    @Override
    public float[] question(String text) {
      return passage(text);
    }

    @Override
    public void close() {}
  }

  /** Waits until the test ends, or not at all. */
  private final class Slow implements Embedder {
    @Override
    public float[] passage(String text) {
      throw new IllegalStateException("no question");
    }

    @Override
    public float[] question(String text) {
      made.incrementAndGet();
      try {
        asked.await();
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
      }
      return new float[] {1};
    }

    @Override
    public void close() {}
  }
}

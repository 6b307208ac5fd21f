package io.wireroom.search.semantic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.wireroom.search.elasticsearch.Answers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the articles whose vectors are nearest to that of a question, within a limit of time.
 * Vectors of questions are made by one thread of its own. Safe for use by many threads.
 */
public final class NearestArticles implements Nearness, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(NearestArticles.class);
  private static final int MOST = 100;

  /** Texts of different things have up to about this cosine by the model; 0 is not among them. */
  private static final double DIFFERENT = 0.55;

  private static final int REMEMBERED = 1_000;
  private static final int WAITING = 32;

  private final Embedder embedder;
  private final VectorIndex vectors;
  private final Duration limit;
  private final Cache<String, float[]> questions =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          work -> new Thread(work, "embed-questions"));
  private final AtomicBoolean available = new AtomicBoolean(true);

  /**
   * Nothing is started before the first question.
   *
   * @param limit how long a search waits before the words alone answer it
   */
  public NearestArticles(Embedder embedder, VectorIndex vectors, Duration limit) {
    this.embedder = embedder;
    this.vectors = vectors;
    this.limit = limit;
  }

  /** Lets the model be there before the first question, which would not wait for it. */
  void prepare() {
    thread.execute(() -> embedder.question("ready"));
  }

  @Override
  public Future<Nearest> to(String question, String preference) {
    return vector(question)
        .compose(vector -> vectors.nearest(vector, MOST, preference))
        .timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .map(NearestArticles::near)
        .onSuccess(found -> available.set(true))
        .recover(
            failure -> {
              if (available.getAndSet(false)) {
                LOGGER
                    .atWarn()
                    .addKeyValue("error", failure.toString())
                    .log("searches go by their words alone until vectors can be had");
              }
              return Future.succeededFuture(Nearest.UNAVAILABLE);
            });
  }

  private static Nearest near(Map<String, Double> cosines) {
    double last = cosines.values().stream().reduce((one, next) -> next).orElse(0.0);
    double end = cosines.size() < MOST ? DIFFERENT : Math.max(DIFFERENT, last);
    Map<String, Double> near = new LinkedHashMap<>(cosines);
    near.values().removeIf(cosine -> cosine < end);
    return new Nearest(Nearest.State.USED, near, end);
  }

  private Future<float[]> vector(String question) {
    float[] known = questions.getIfPresent(question);
    if (known != null) {
      return Future.succeededFuture(known);
    }
    try {
      return Answers.of(CompletableFuture.supplyAsync(() -> remembered(question), thread));
    } catch (RejectedExecutionException tooMany) {
      return Future.failedFuture(tooMany);
    }
  }

  private float[] remembered(String question) {
    float[] vector = embedder.question(question);
    questions.put(question, vector);
    return vector;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

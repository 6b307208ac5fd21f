package io.wireroom.search.semantic;

import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.index.ArticleId;
import io.wireroom.search.index.ItemOutcome;
import io.wireroom.search.index.ItemVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stage that gives each article its vector, beside the live way. A revision is computed once,
 * however often it is enriched or read. What cannot be read is told of by the stage that indexes.
 */
public final class EmbeddingStage implements BatchHandler {
  /** Begin of the stage's name in consumer group and metrics; that of the index follows. */
  public static final String STAGE = "embed";

  /** Few, so that a batch ends soon when the service does. */
  public static final int ARTICLES_AT_ONCE = 16;

  private static final Logger LOGGER = LoggerFactory.getLogger(EmbeddingStage.class);

  private final Embedder embedder;
  private final VectorIndex vectors;
  private final Pace pace;
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);

  public EmbeddingStage(Embedder embedder, VectorIndex vectors, Pace pace) {
    this.embedder = embedder;
    this.vectors = vectors;
    this.pace = pace;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox)
      throws TransientFailure, InterruptedException {
    Map<String, ArticleEnriched> newest = newest(batch);
    Map<String, Long> there = vectors.revisions(newest.keySet());
    List<Embedded> embedded = new ArrayList<>();
    for (Map.Entry<String, ArticleEnriched> one : newest.entrySet()) {
      int revision = one.getValue().getArticle().getRevision();
      if (there.getOrDefault(one.getKey(), 0L) < revision) {
        embedded.add(embedded(one.getKey(), revision, one.getValue()));
      }
    }
    for (ItemVerdict verdict : vectors.write(embedded)) {
      if (verdict.outcome() == ItemOutcome.REJECTED) {
        LOGGER.atWarn().addKeyValue("error", verdict.reason()).log("a vector was refused");
      }
    }
  }

  private Map<String, ArticleEnriched> newest(List<ConsumerRecord<String, byte[]>> batch) {
    Map<String, ArticleEnriched> newest = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        if (record.value() != null) {
          ArticleEnriched event = enriched.decode(record.value());
          String id = event.getArticle().getArticleId();
          if (ArticleId.fits(id) && event.getArticle().getRevision() > 0) {
            newest.merge(id, event, EmbeddingStage::newer);
          }
        }
      } catch (UnreadableEvent unreadable) {
        LOGGER.atDebug().addKeyValue("error", unreadable.reason()).log("no vector is made");
      }
    }
    return newest;
  }

  private static ArticleEnriched newer(ArticleEnriched one, ArticleEnriched other) {
    return other.getArticle().getRevision() > one.getArticle().getRevision() ? other : one;
  }

  private Embedded embedded(String id, int revision, ArticleEnriched event)
      throws InterruptedException {
    String passage = event.getArticle().getChange() == Change.WITHDRAWN ? "" : Passage.of(event);
    if (passage.isEmpty()) {
      return new Embedded(id, revision, null);
    }
    long began = System.nanoTime();
    float[] vector = embedder.passage(passage);
    pace.rest(System.nanoTime() - began);
    return new Embedded(id, revision, vector);
  }
}

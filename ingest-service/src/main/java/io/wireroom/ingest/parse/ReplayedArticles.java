package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Reparsed;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.Outbox;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a replay found, on behalf of whom the article belongs to. It counts while the revision
 * that the replay saw is still the newest, so that the same finding counts once and never goes over
 * what came meanwhile.
 */
final class ReplayedArticles {
  private final PlacedTable<ArticleState> states;
  private final PageGate gate;
  private final EventCodec<Reparsed> findings = EventCodec.of(Reparsed.class);
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleState> stateCodec = EventCodec.of(ArticleState.class);

  ReplayedArticles(PlacedTable<ArticleState> states, PageGate gate) {
    this.states = states;
    this.gate = gate;
  }

  /**
   * Takes a finding.
   *
   * @return false when it is void: the article has moved on, is withdrawn, or a revision of it
   *     waits
   */
  boolean take(int partition, Delivery delivery, @Nullable String trace, Outbox outbox)
      throws UnreadableEvent {
    Reparsed found = findings.decode(bytes(delivery.getBody()));
    ArticleIngested article = articles.decode(bytes(found.getArticle()));
    ArticleState state = stateCodec.decode(bytes(found.getState()));
    String articleId = article.getArticleId();
    ArticleState known = states.of(partition, articleId);
    int newest = known == null ? 0 : known.getRevision();
    boolean withdrawn = known != null && known.getWithdrawn();
    if (newest != found.getBaseRevision() || withdrawn || gate.holds(partition, articleId)) {
      return false;
    }
    outbox.send(states.change(partition, articleId, state));
    gate.revised(partition, delivery, article, trace, outbox);
    return true;
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}

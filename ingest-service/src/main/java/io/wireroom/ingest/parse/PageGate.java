package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.PageWanted;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.FullText;
import io.wireroom.ingest.push.Archive;
import io.wireroom.runtime.kafka.Outbox;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds revisions of sources that want full text until their page has come, then lets them on to
 * the gate that knows embargoes. For the loop's thread alone.
 */
final class PageGate {
  private final PlacedTable<PageWanted> wanted;
  private final PlacedTable<ArticleState> states;
  private final ArticleGate next;

  PageGate(PlacedTable<PageWanted> wanted, PlacedTable<ArticleState> states, ArticleGate next) {
    this.wanted = wanted;
    this.states = states;
    this.next = next;
  }

  /** Takes a new revision. */
  void revised(
      int partition,
      Delivery delivery,
      ArticleIngested article,
      @Nullable String trace,
      Outbox outbox) {
    PageWanted before = wanted.of(partition, article.getArticleId());
    boolean unseen =
        article.getChange() == Change.NEW || (before != null && !before.getShownBefore());
    if (article.getChange() == Change.WITHDRAWN) {
      letGo(partition, before, outbox);
      if (!unseen) {
        next.revised(partition, article, trace, outbox);
      }
      return;
    }
    ArticleIngested shown = unseen ? ArticleGate.asFirst(article) : article;
    String url = article.getUrl();
    if (url != null && FullText.isWanted(delivery, url, article.getFormat())) {
      PageWanted waiting =
          PageWanted.newBuilder()
              .setArticleId(article.getArticleId())
              .setUrl(url)
              .setShownBefore(!unseen)
              .setTrace(trace)
              .setArticle(shown)
              .build();
      outbox.send(wanted.change(partition, article.getArticleId(), waiting));
    } else {
      letGo(partition, before, outbox);
      next.revised(partition, shown, trace, outbox);
    }
  }

  /** Whether a revision of the article waits for its page or its time. */
  boolean holds(int partition, String articleId) {
    return wanted.of(partition, articleId) != null || next.holds(partition, articleId);
  }

  /** Takes that a revision came again; its embargo may be another one. */
  void same(int partition, EntryOutcome.Same same, Outbox outbox) {
    PageWanted one = wanted.of(partition, same.articleId());
    if (one == null) {
      next.same(partition, same, outbox);
    } else if (!Objects.equals(one.getArticle().getEmbargoedUntil(), same.embargoedUntil())) {
      ArticleIngested article =
          ArticleIngested.newBuilder(one.getArticle())
              .setEmbargoedUntil(same.embargoedUntil())
              .build();
      outbox.send(
          wanted.change(
              partition, same.articleId(), PageWanted.newBuilder(one).setArticle(article).build()));
    }
  }

  /**
   * Takes a page.
   *
   * @return false when nothing waits for it: it came twice, or the article has moved on
   */
  boolean arrived(int partition, Delivery delivery, Outbox outbox) {
    String articleId = delivery.getArticleId();
    PageWanted one = articleId == null ? null : wanted.of(partition, articleId);
    ArticleState state = articleId == null ? null : states.of(partition, articleId);
    if (one == null
        || state == null
        || !one.getUrl().equals(delivery.getHeaders().get(Archive.ASKED_FOR))) {
      return false;
    }
    letGo(partition, one, outbox);
    FullText.merge(one.getArticle(), state, delivery)
        .ifPresent(
            merged -> {
              outbox.send(states.change(partition, one.getArticleId(), merged.state()));
              next.revised(partition, merged.article(), one.getTrace(), outbox);
            });
    return true;
  }

  private void letGo(int partition, @Nullable PageWanted one, Outbox outbox) {
    if (one != null) {
      outbox.send(wanted.forget(partition, one.getArticleId()));
    }
  }
}

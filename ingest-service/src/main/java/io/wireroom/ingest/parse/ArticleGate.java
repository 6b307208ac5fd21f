package io.wireroom.ingest.parse;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.Embargo;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.embargo.EmbargoMove;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets revisions out, or holds them until their embargo ends. What is held and what goes out are
 * part of the batch's transaction, so that a revision goes out once, also after a crash. For the
 * loop's thread alone.
 */
final class ArticleGate {
  private final Topics topics;
  private final PlacedTable<Embargo> held;
  private final Clock clock;
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);

  ArticleGate(Topics topics, PlacedTable<Embargo> held, Clock clock) {
    this.topics = topics;
    this.held = held;
    this.clock = clock;
  }

  /** Whether a revision of the article waits for its time. */
  boolean holds(int partition, String articleId) {
    return held.of(partition, articleId) != null;
  }

  /** Whether an embargo has ended. */
  boolean due() {
    Instant now = clock.instant();
    boolean[] due = new boolean[1];
    held.forEach((partition, one) -> due[0] |= ended(one, now));
    return due[0];
  }

  /** Lets out what has waited long enough. */
  void releaseDue(Outbox outbox) {
    Instant now = clock.instant();
    // Releasing changes the table's notes alone, not what is walked here
    held.forEach(
        (partition, one) -> {
          if (ended(one, now)) {
            release(partition, one, outbox);
          }
        });
  }

  /** Takes a new revision. */
  void revised(int partition, ArticleIngested article, @Nullable String trace, Outbox outbox) {
    Embargo before = held.of(partition, article.getArticleId());
    boolean unseen =
        article.getChange() == Change.NEW || (before != null && !before.getShownBefore());
    if (article.getChange() == Change.WITHDRAWN) {
      letGo(partition, before, outbox);
      if (!unseen) {
        publish(article, trace, outbox);
      }
      return;
    }
    ArticleIngested shown = unseen ? asFirst(article) : article;
    Instant until = article.getEmbargoedUntil();
    if (until != null && until.isAfter(clock.instant())) {
      hold(partition, shown, until, false, !unseen, trace, outbox);
    } else {
      letGo(partition, before, outbox);
      publish(shown, trace, outbox);
    }
  }

  /** Takes that a held revision came again; its embargo may be another one. */
  void same(int partition, EntryOutcome.Same same, Outbox outbox) {
    Embargo one = held.of(partition, same.articleId());
    if (one != null
        && !Objects.equals(one.getArticle().getEmbargoedUntil(), same.embargoedUntil())) {
      ArticleIngested article =
          ArticleIngested.newBuilder(one.getArticle())
              .setEmbargoedUntil(same.embargoedUntil())
              .build();
      Instant until = same.embargoedUntil() == null ? clock.instant() : same.embargoedUntil();
      move(partition, one, article, until, false, outbox);
    }
  }

  /** Does what an editor decided; false when that article is not held. */
  boolean moved(int partition, EmbargoMove move, Outbox outbox) {
    Embargo one = held.of(partition, move.articleId());
    if (one == null) {
      return false;
    }
    move(partition, one, one.getArticle(), move.until(), true, outbox);
    return true;
  }

  private void move(
      int partition,
      Embargo one,
      ArticleIngested article,
      Instant until,
      boolean byEditor,
      Outbox outbox) {
    if (until.isAfter(clock.instant())) {
      hold(partition, article, until, byEditor, one.getShownBefore(), one.getTrace(), outbox);
    } else {
      letGo(partition, one, outbox);
      publish(article, one.getTrace(), outbox);
    }
  }

  private void hold(
      int partition,
      ArticleIngested article,
      Instant until,
      boolean byEditor,
      boolean shownBefore,
      @Nullable String trace,
      Outbox outbox) {
    Embargo embargo =
        Embargo.newBuilder()
            .setArticleId(article.getArticleId())
            .setUntil(until)
            .setMovedByEditor(byEditor)
            .setShownBefore(shownBefore)
            .setTrace(trace)
            .setArticle(article)
            .build();
    outbox.send(held.change(partition, article.getArticleId(), embargo));
  }

  private void release(int partition, Embargo embargo, Outbox outbox) {
    letGo(partition, embargo, outbox);
    publish(embargo.getArticle(), embargo.getTrace(), outbox);
  }

  private void letGo(int partition, @Nullable Embargo embargo, Outbox outbox) {
    if (embargo != null) {
      outbox.send(held.forget(partition, embargo.getArticleId()));
    }
  }

  private void publish(ArticleIngested article, @Nullable String trace, Outbox outbox) {
    Instant now = clock.instant();
    var record =
        new ProducerRecord<>(
            lane(article).name(), article.getArticleId(), articles.encode(article));
    Headers.describe(
        record,
        article.getArticleId() + "/" + article.getRevision(),
        "article-ingested",
        article.getSourceId(),
        now);
    Headers.put(record, Headers.INGESTED_AT, now);
    if (trace != null) {
      Headers.put(record, Headers.TRACEPARENT, trace);
    }
    outbox.send(record);
  }

  /** What is not news may not delay news. */
  private Topic lane(ArticleIngested article) {
    return article.getBackfill() || article.getReparsed()
        ? topics.articlesBackfilled()
        : topics.articlesIngested();
  }

  /** Readers have seen none of the revisions before it. */
  static ArticleIngested asFirst(ArticleIngested article) {
    return ArticleIngested.newBuilder(article)
        .setChange(Change.NEW)
        .setChangedFields(List.of())
        .setChanges(List.of())
        .setChangeClass(ChangeClass.NONE)
        .build();
  }

  private static boolean ended(Embargo embargo, Instant now) {
    return !embargo.getUntil().isAfter(now);
  }
}

package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.Delivery;
import io.wireroom.event.Withdrawal;
import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.article.change.RevisionChange;
import io.wireroom.ingest.article.identity.ArticleIdentity;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.article.identity.ArticleResolver;
import io.wireroom.ingest.article.identity.EntryKeys;
import io.wireroom.ingest.article.identity.SharedKeys;
import io.wireroom.ingest.article.identity.Title;
import io.wireroom.ingest.article.identity.WorkKeys;
import io.wireroom.ingest.article.withdrawal.RetractedTitle;
import io.wireroom.ingest.article.withdrawal.Return;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReading;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an entry is against what is remembered of its article. No clock, no chance: the same
 * in gives the same out.
 */
final class ArticleReviser {
  /** Counts up when the rules change in a way that changes events. */
  static final int PARSER_VERSION = 4;

  /** Longer texts are no articles, and would not fit into a record with what enrichment adds. */
  static final int LONGEST_TEXT = 2_000_000;

  private final Delivery delivery;
  private final FeedReading feed;
  private final ArticleMemory memory;
  private final ArticleResolver resolver;
  private final Withdrawals withdrawals;

  ArticleReviser(Delivery delivery, FeedReading feed, List<Entry> entries, ArticleMemory memory) {
    this.delivery = delivery;
    this.feed = feed;
    this.memory = memory;
    String sourceId = delivery.getSourceId();
    resolver = new ArticleResolver(sourceId, SharedKeys.of(sourceId, entries), memory);
    withdrawals = new Withdrawals(delivery, feed, memory);
  }

  /** Gives what became of the entry, and then of the articles that it takes back. */
  void revise(Entry entry, Consumer<EntryOutcome> outcomes) {
    ArticleIdentity own = ArticleIdentity.of(delivery.getSourceId(), entry).orElse(null);
    if (own == null) {
      outcomes.accept(
          new EntryOutcome.Refused("an entry has no id, no link, no title and no text"));
    } else if (length(entry.contentHtml()) > LONGEST_TEXT
        || length(entry.summaryHtml()) > LONGEST_TEXT) {
      outcomes.accept(
          new EntryOutcome.Refused(
              "the text of entry "
                  + own.entryId()
                  + " is longer than "
                  + LONGEST_TEXT
                  + " characters"));
    } else {
      EntryKeys keys = EntryKeys.of(delivery.getSourceId(), entry);
      ArticleIdentity identity = resolver.resolve(entry, keys, own);
      ArticleState before = memory.stateOf(identity.articleId());
      if (before != null && delivery.getBackfill() && !Return.countsLate(entry, before)) {
        outcomes.accept(new EntryOutcome.Same(identity.articleId(), null));
      } else if (entry.withdrawn()) {
        outcomes.accept(withdrawals.byEntry(entry, keys, identity, before));
      } else {
        revise(entry, keys, identity, before, outcomes);
      }
    }
  }

  private void revise(
      Entry entry,
      EntryKeys keys,
      ArticleIdentity identity,
      @Nullable ArticleState before,
      Consumer<EntryOutcome> outcomes) {
    Withdrawal awaited =
        before == null ? withdrawals.awaited(entry, keys, identity.articleId()) : null;
    resolver.learn(keys, identity.articleId());
    ArticleIngested.Builder article = ArticleDraft.of(entry, feed, identity, delivery);
    if (awaited != null) {
      ArticleState unseen =
          remembered(entry, keys, article, texts(article), ArticleFields.hashes(article), null);
      outcomes.accept(
          withdrawals.of(ArticleState.newBuilder(unseen).setRevision(0).build(), awaited));
    } else if (before != null && isRetractedNow(entry, before)) {
      outcomes.accept(withdrawals.of(before, withdrawals.retraction(entry, identity.articleId())));
    } else {
      EntryOutcome outcome = revised(entry, keys, article, before);
      outcomes.accept(outcome);
      if (outcome instanceof EntryOutcome.Revised revised) {
        withdrawals.byNotice(entry, revised.article(), outcomes);
      }
    }
  }

  private EntryOutcome revised(
      Entry entry, EntryKeys keys, ArticleIngested.Builder article, @Nullable ArticleState before) {
    Map<String, Long> hashes = ArticleFields.hashes(article);
    if (before == null) {
      ArticleState state = remembered(entry, keys, article, texts(article), hashes, null);
      return new EntryOutcome.Revised(
          article
              .setRevision(1)
              .setChange(Change.NEW)
              .setContentHash(ArticleFields.hash(hashes))
              .setWorkKeys(state.getWorkKeys())
              .build(),
          state);
    }
    List<String> changed =
        ArticleFields.changed(ArticleFields.given(before.getFieldHashes()), hashes);
    boolean stays =
        before.getWithdrawn()
            ? !Return.isMeant(before.getWithdrawal(), entry, !changed.isEmpty())
            : changed.isEmpty();
    if (stays) {
      return new EntryOutcome.Same(before.getArticleId(), article.getEmbargoedUntil());
    }
    FieldTexts texts = texts(article);
    ArticleState state = remembered(entry, keys, article, texts, hashes, before);
    RevisionChange change = RevisionChange.of(FieldTexts.unpack(before.getTexts()), texts, changed);
    return new EntryOutcome.Revised(
        article
            .setRevision(state.getRevision())
            .setChange(Change.CORRECTED)
            .setChangedFields(changed)
            .setChanges(change.fields())
            .setChangeClass(before.getWithdrawn() ? ChangeClass.REINSTATED : change.kind())
            .setContentHash(ArticleFields.hash(hashes))
            .setWorkKeys(workKeys(keys, article, texts))
            .build(),
        state);
  }

  /** Its publisher put the word before the title of the article itself. */
  private static boolean isRetractedNow(Entry entry, ArticleState before) {
    if (before.getWithdrawn()) {
      return false;
    }
    String had = FieldTexts.unpack(before.getTexts()).said("title");
    return RetractedTitle.of(entry.title())
        .filter(title -> !title.isEmpty() && Title.words(title).equals(Title.words(had)))
        .isPresent();
  }

  private ArticleState remembered(
      Entry entry,
      EntryKeys keys,
      ArticleIngested.Builder article,
      FieldTexts texts,
      Map<String, Long> hashes,
      @Nullable ArticleState before) {
    // What was sent on of a page is compared with when the next one has come
    Map<String, Long> sent =
        before == null || !delivery.getFullText()
            ? Map.of()
            : ArticleFields.sent(before.getFieldHashes());
    return ArticleState.newBuilder()
        .setArticleId(article.getArticleId())
        .setSourceId(delivery.getSourceId())
        .setRevision(before == null ? 1 : before.getRevision() + 1)
        .setFieldHashes(ArticleFields.remembered(hashes, sent))
        .setEntryId(article.getEntryId())
        .setSaidAt(Return.saidAt(entry, before, delivery.getReceivedAt()))
        .setTexts(lastSent(article, texts, before))
        .setWorkKeys(
            WorkKeys.joined(
                workKeys(keys, article, texts), before == null ? List.of() : before.getWorkKeys()))
        .build();
  }

  /** What waits for its page is compared with what was sent on, when that has come. */
  private ByteBuffer lastSent(
      ArticleIngested.Builder article, FieldTexts texts, @Nullable ArticleState before) {
    boolean waits = FullText.isWanted(delivery, article.getUrl(), feed.format());
    return before != null && waits && before.getTexts().hasRemaining()
        ? before.getTexts()
        : texts.pack();
  }

  private static FieldTexts texts(ArticleIngested.Builder article) {
    return FieldTexts.of(article, WorkKeys.isCopy(article));
  }

  private List<String> workKeys(EntryKeys keys, ArticleIngested.Builder article, FieldTexts texts) {
    boolean ownLink = keys.links().stream().noneMatch(resolver::isShared);
    return WorkKeys.of(article, texts, ownLink);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}

package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.Repair;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.html.HtmlCleaner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an entry is against what is remembered of its article. No clock, no chance: the same
 * in gives the same out.
 */
final class ArticleReviser {
  /** Counts up when the rules change in a way that changes events. */
  static final int PARSER_VERSION = 2;

  /** Longer texts are no articles, and would not fit into a record with what enrichment adds. */
  static final int LONGEST_TEXT = 2_000_000;

  private final Delivery delivery;
  private final Function<String, @Nullable ArticleState> stateOf;

  ArticleReviser(Delivery delivery, Function<String, @Nullable ArticleState> stateOf) {
    this.delivery = delivery;
    this.stateOf = stateOf;
  }

  EntryOutcome revise(Entry entry, FeedReading feed) {
    ArticleIdentity identity = ArticleIdentity.of(delivery.getSourceId(), entry).orElse(null);
    if (identity == null) {
      return new EntryOutcome.Refused("an entry has no id, no link, no title and no text");
    }
    if (length(entry.contentHtml()) > LONGEST_TEXT || length(entry.summaryHtml()) > LONGEST_TEXT) {
      return new EntryOutcome.Refused(
          "the text of entry "
              + identity.entryId()
              + " is longer than "
              + LONGEST_TEXT
              + " characters");
    }
    ArticleState before = stateOf.apply(identity.articleId());
    if (before != null && delivery.getBackfill()) {
      // Archives are walked backwards: whatever is known is newer than what they have
      return new EntryOutcome.Same(identity.articleId(), null);
    }
    return entry.withdrawn()
        ? withdrawn(entry, feed, identity, before)
        : revised(entry, feed, identity, before);
  }

  private EntryOutcome withdrawn(
      Entry entry, FeedReading feed, ArticleIdentity identity, @Nullable ArticleState before) {
    if (before == null || before.getWithdrawn()) {
      return new EntryOutcome.Same(identity.articleId(), null);
    }
    int revision = before.getRevision() + 1;
    ArticleIngested article =
        article(entry, feed, identity)
            .setRevision(revision)
            .setChange(Change.WITHDRAWN)
            .setContentHash("withdrawn")
            .build();
    return new EntryOutcome.Revised(article, state(identity, revision, true, Map.of()));
  }

  private EntryOutcome revised(
      Entry entry, FeedReading feed, ArticleIdentity identity, @Nullable ArticleState before) {
    ArticleIngested.Builder article = article(entry, feed, identity);
    Map<String, Long> hashes = ArticleFields.hashes(article);
    List<String> changed = List.of();
    if (before != null) {
      changed = ArticleFields.changed(ArticleFields.given(before.getFieldHashes()), hashes);
      if (changed.isEmpty()) {
        return new EntryOutcome.Same(identity.articleId(), article.getEmbargoedUntil());
      }
    }
    int revision = before == null ? 1 : before.getRevision() + 1;
    article
        .setRevision(revision)
        .setChange(before == null ? Change.NEW : Change.CORRECTED)
        .setChangedFields(changed)
        .setContentHash("%016x".formatted(FieldHash.of(hashes.toString())));
    // What was sent on of a page is compared with when the next one has come
    Map<String, Long> sent =
        before == null || !delivery.getFullText()
            ? Map.of()
            : ArticleFields.sent(before.getFieldHashes());
    return new EntryOutcome.Revised(
        article.build(), state(identity, revision, false, ArticleFields.remembered(hashes, sent)));
  }

  private ArticleIngested.Builder article(Entry entry, FeedReading feed, ArticleIdentity identity) {
    String summary =
        entry.summaryHtml() == null ? "" : HtmlCleaner.clean(entry.summaryHtml(), entry.base());
    String content =
        entry.contentHtml() == null ? "" : HtmlCleaner.clean(entry.contentHtml(), entry.base());
    // A feed without content puts all it has into the summary
    boolean summaryOnly = content.isEmpty();
    DateReading published = entry.published();
    DateReading updated = entry.updated();
    List<Repair> repairs = new ArrayList<>(feed.repairs());
    repairs.addAll(entry.repairs());
    return ArticleIngested.newBuilder()
        .setArticleId(identity.articleId())
        .setSourceId(delivery.getSourceId())
        .setEntryId(identity.entryId())
        .setTitle(entry.title())
        .setUrl(entry.url() == null ? null : HtmlCleaner.withoutTracking(entry.url()))
        .setSummaryHtml(
            summaryOnly || summary.isEmpty() || summary.equals(content) ? null : summary)
        .setBodyHtml(summaryOnly ? summary : content)
        .setAuthors(entry.authors())
        .setPublishedAt(
            published != null ? published.instant() : updated == null ? null : updated.instant())
        .setUpdatedAt(updated == null ? null : updated.instant())
        .setDateWithoutZone(
            published != null ? published.withoutZone() : updated != null && updated.withoutZone())
        .setCategories(entry.categories())
        .setLanguage(entry.language() == null ? feed.language() : entry.language())
        .setRights(entry.rights() == null ? feed.rights() : entry.rights())
        .setContentTypeLabel(entry.label())
        .setSyndicationLine(entry.syndicationLine())
        .setRecommended(entry.recommended())
        .setMedia(entry.media())
        .setExternalIds(new TreeMap<>(entry.externalIds()))
        .setEmbargoedUntil(embargo(entry))
        .setPubStatus(entry.withdrawn() ? entry.status().name().toLowerCase(Locale.ROOT) : null)
        .setDetails(new TreeMap<>(entry.details()))
        .setFeedTitle(feed.title())
        .setRepairs(repairs)
        .setFormat(feed.format())
        .setParserVersion(PARSER_VERSION)
        .setDeliveryId(delivery.getDeliveryId())
        .setReceivedAt(delivery.getReceivedAt())
        .setBackfill(delivery.getBackfill());
  }

  /** The later of what the entry says and what the rule of the source said at receipt. */
  private @Nullable Instant embargo(Entry entry) {
    Instant own = entry.embargoed() == null ? null : entry.embargoed().instant();
    Instant rule = delivery.getEmbargoedUntil();
    return own == null || (rule != null && rule.isAfter(own)) ? rule : own;
  }

  private ArticleState state(
      ArticleIdentity identity, int revision, boolean withdrawn, Map<String, Long> hashes) {
    return ArticleState.newBuilder()
        .setArticleId(identity.articleId())
        .setSourceId(delivery.getSourceId())
        .setRevision(revision)
        .setWithdrawn(withdrawn)
        .setFieldHashes(hashes)
        .build();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}

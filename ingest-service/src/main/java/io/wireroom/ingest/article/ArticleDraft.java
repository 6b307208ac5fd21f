package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Delivery;
import io.wireroom.event.Repair;
import io.wireroom.ingest.article.identity.ArticleIdentity;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.html.HtmlCleaner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An entry as the event of its article says it, all but what depends on earlier revisions. */
final class ArticleDraft {
  private ArticleDraft() {}

  static ArticleIngested.Builder of(
      Entry entry, FeedReading feed, ArticleIdentity identity, Delivery delivery) {
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
        .setEmbargoedUntil(embargo(entry, delivery))
        .setPubStatus(entry.withdrawn() ? entry.status().name().toLowerCase(Locale.ROOT) : null)
        .setDetails(new TreeMap<>(entry.details()))
        .setFeedTitle(feed.title())
        .setRepairs(repairs)
        .setFormat(feed.format())
        .setParserVersion(ArticleReviser.PARSER_VERSION)
        .setDeliveryId(delivery.getDeliveryId())
        .setReceivedAt(delivery.getReceivedAt())
        .setBackfill(delivery.getBackfill());
  }

  /** The later of what the entry says and what the rule of the source said at receipt. */
  private static @Nullable Instant embargo(Entry entry, Delivery delivery) {
    Instant own = entry.embargoed() == null ? null : entry.embargoed().instant();
    Instant rule = delivery.getEmbargoedUntil();
    return own == null || (rule != null && rule.isAfter(own)) ? rule : own;
  }
}

package io.wireroom.ingest.preview;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Repair;
import io.wireroom.ingest.article.EntryOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one entry.
 *
 * @param title plain text; empty when there is none
 * @param body characters of the cleaned HTML
 * @param recommended links to further reading
 * @param repairs what was mended in it alone
 * @param dropped why it becomes no article, for a person; null when it becomes one
 */
public record EntryAccount(
    String title,
    @Nullable String id,
    @Nullable String url,
    @Nullable Instant published,
    boolean dateWithoutZone,
    @Nullable Instant updated,
    @Nullable Instant embargoedUntil,
    List<String> authors,
    List<String> categories,
    @Nullable String language,
    Map<String, String> externalIds,
    int body,
    int recommended,
    List<Repair> repairs,
    @Nullable String dropped) {
  public EntryAccount {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    externalIds = Map.copyOf(externalIds);
    repairs = List.copyOf(repairs);
  }

  static EntryAccount of(EntryOutcome outcome, Set<Repair> ofFeed) {
    return outcome.match(
        revised -> of(revised.article(), ofFeed),
        same -> dropped("the same as an entry before it (" + same.articleId() + ")"),
        refused -> dropped(refused.reason()));
  }

  /** The later of its dates; null when it has none. */
  public @Nullable Instant date() {
    return published == null || (updated != null && updated.isAfter(published))
        ? updated
        : published;
  }

  private static EntryAccount of(ArticleIngested article, Set<Repair> ofFeed) {
    return new EntryAccount(
        article.getTitle(),
        article.getEntryId(),
        article.getUrl(),
        article.getPublishedAt(),
        article.getDateWithoutZone(),
        article.getUpdatedAt(),
        article.getEmbargoedUntil(),
        article.getAuthors(),
        article.getCategories(),
        article.getLanguage(),
        article.getExternalIds(),
        article.getBodyHtml().length(),
        article.getRecommended().size(),
        article.getRepairs().stream().filter(one -> !ofFeed.contains(one)).toList(),
        null);
  }

  private static EntryAccount dropped(String why) {
    return new EntryAccount(
        "", null, null, null, false, null, null, List.of(), List.of(), null, Map.of(), 0, 0,
        List.of(), why);
  }
}

package io.wireroom.cli;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Repair;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.feed.FeedReading;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells in words what became of a document and each of its entries. */
final class FeedAccount {
  private final PrintWriter out;
  private final List<EntryOutcome> outcomes = new ArrayList<>();
  private final Map<String, ArticleState> states = new HashMap<>();

  FeedAccount(PrintWriter out) {
    this.out = out;
  }

  /** What is known of an article from the entries before. */
  @Nullable ArticleState stateOf(String articleId) {
    return states.get(articleId);
  }

  void take(EntryOutcome outcome) {
    outcomes.add(outcome);
    if (outcome instanceof EntryOutcome.Revised revised) {
      states.put(revised.article().getArticleId(), revised.state());
    }
  }

  /** Prints the account, once all entries were taken. */
  void entriesOf(FeedReading feed) {
    if (feed.error() != null) {
      out.println("cannot be read: " + feed.error());
      return;
    }
    out.println(feed.format() + (feed.title() == null ? "" : ": " + feed.title()));
    feed.repairs().forEach(this::mended);
    int articles = 0;
    for (EntryOutcome outcome : outcomes) {
      outcome.match(
          revised -> article(revised.article(), Set.copyOf(feed.repairs())),
          same -> tell("dropped: the same as an entry before it (" + same.articleId() + ")"),
          refused -> tell("dropped: " + refused.reason()));
      articles += outcome instanceof EntryOutcome.Revised ? 1 : 0;
    }
    out.println();
    out.println("articles: " + articles + ", entries dropped: " + (outcomes.size() - articles));
  }

  private boolean article(ArticleIngested article, Set<Repair> ofFeed) {
    out.println();
    out.println(article.getTitle().isEmpty() ? "(no title)" : article.getTitle());
    tell("id", article.getEntryId());
    tell("link", article.getUrl());
    tell("published", article.getPublishedAt());
    if (article.getDateWithoutZone()) {
      tell("the date has no zone and was taken as UTC");
    }
    tell("updated", article.getUpdatedAt());
    tell("embargoed until", article.getEmbargoedUntil());
    tell("authors", article.getAuthors());
    tell("categories", article.getCategories());
    tell("language", article.getLanguage());
    tell("identifiers", article.getExternalIds().isEmpty() ? null : article.getExternalIds());
    tell("body", article.getBodyHtml().length() + " characters of HTML");
    tell(
        "recommended", article.getRecommended().isEmpty() ? null : article.getRecommended().size());
    article.getRepairs().stream().filter(one -> !ofFeed.contains(one)).forEach(this::mended);
    return true;
  }

  private void mended(Repair repair) {
    tell(("mended: " + repair.getCode() + " " + repair.getDetail()).strip());
  }

  private void tell(String name, @Nullable Object value) {
    if (value != null && !value.equals(List.of())) {
      tell(name + ": " + value);
    }
  }

  private boolean tell(String line) {
    out.println("  " + line);
    return true;
  }
}

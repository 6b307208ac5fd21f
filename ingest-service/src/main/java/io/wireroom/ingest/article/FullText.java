package io.wireroom.ingest.article;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.Delivery;
import io.wireroom.event.Repair;
import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.article.change.RevisionChange;
import io.wireroom.ingest.article.identity.WorkKeys;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.fulltext.ArticlePage;
import io.wireroom.ingest.fulltext.BlockText;
import io.wireroom.ingest.fulltext.JoinedPages;
import io.wireroom.ingest.fulltext.PageReader;
import io.wireroom.ingest.page.PageBundle;
import io.wireroom.ingest.page.PageText;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives an article the body of its page. What the feed says goes before what the page says, in all
 * but the body. No clock, no chance.
 */
public final class FullText {
  private final ArticleIngested given;
  private final ArticleState state;
  private final Delivery delivery;

  private FullText(ArticleIngested given, ArticleState state, Delivery delivery) {
    this.given = given;
    this.state = state;
    this.delivery = delivery;
  }

  /**
   * Whether a revision waits for its page.
   *
   * @param format that it was read from
   */
  public static boolean isWanted(Delivery delivery, @Nullable String url, String format) {
    return delivery.getFullText() && url != null && !format.equals(DeliveryReader.HTML_PAGE);
  }

  /**
   * Merges a revision with its page.
   *
   * @param given the revision as the feed gives it
   * @param state what is remembered of the article
   * @param delivery the page, or why there is none
   * @return what goes out; empty when it is what readers have already
   */
  public static Optional<EntryOutcome.Revised> merge(
      ArticleIngested given, ArticleState state, Delivery delivery) {
    return new FullText(given, state, delivery).merged();
  }

  private Optional<EntryOutcome.Revised> merged() {
    ArticleIngested.Builder article = ArticleIngested.newBuilder(given);
    Map<String, Long> alone = ArticleFields.hashes(article);
    if (delivery.getMissing() == null) {
      add(page(), article);
    } else {
      article.setRepairs(with("page-missing", delivery.getMissing()));
    }
    Map<String, Long> hashes = ArticleFields.hashes(article);
    Map<String, Long> sent = ArticleFields.sent(state.getFieldHashes());
    boolean reinstated = given.getChangeClass() == ChangeClass.REINSTATED;
    if (given.getRevision() > 1 && sent.equals(hashes) && !reinstated) {
      return Optional.empty();
    }
    List<String> changed = changed(alone, hashes, sent);
    FieldTexts texts = FieldTexts.of(article, WorkKeys.isCopy(article));
    RevisionChange change = RevisionChange.of(FieldTexts.unpack(state.getTexts()), texts, changed);
    boolean ownLink = given.getWorkKeys().stream().anyMatch(key -> key.startsWith("url:"));
    List<String> workKeys = WorkKeys.of(article, texts, ownLink);
    article
        .setChangedFields(changed)
        .setChanges(change.fields())
        .setChangeClass(
            reinstated || given.getChange() == Change.NEW ? given.getChangeClass() : change.kind())
        .setWorkKeys(workKeys)
        .setContentHash(ArticleFields.hash(hashes));
    ArticleState remembered =
        ArticleState.newBuilder(state)
            .setFieldHashes(
                ArticleFields.remembered(ArticleFields.given(state.getFieldHashes()), hashes))
            .setTexts(texts.pack())
            .setWorkKeys(WorkKeys.joined(workKeys, state.getWorkKeys()))
            .build();
    return Optional.of(new EntryOutcome.Revised(article.build(), remembered));
  }

  private List<String> changed(
      Map<String, Long> alone, Map<String, Long> hashes, Map<String, Long> sent) {
    if (given.getChangedFields().isEmpty()) {
      return List.of();
    }
    if (!sent.isEmpty()) {
      return ArticleFields.changed(sent, hashes);
    }
    // The revision before was the feed's alone
    List<String> changed = new ArrayList<>(ArticleFields.changed(alone, hashes));
    changed.addAll(given.getChangedFields());
    return hashes.keySet().stream().filter(changed::contains).toList();
  }

  private ArticlePage page() {
    byte[] body = bytes(delivery.getBody());
    String url = Objects.requireNonNullElse(delivery.getUrl(), "");
    return JoinedPages.of(
        PageBundle.unpack(delivery.getContentType(), body, url).stream()
            .map(page -> PageReader.read(PageText.of(page), page.url()))
            .toList());
  }

  private void add(ArticlePage page, ArticleIngested.Builder article) {
    int had = BlockText.of(given.getBodyHtml()).length();
    if (page.text().length() < had || page.html().length() > ArticleReviser.LONGEST_TEXT) {
      // A teaser before a paywall, or a page without an article
      article.setRepairs(with("page-without-text", String.valueOf(delivery.getUrl())));
    } else {
      // What a feed without content gave as the body is a summary beside the whole text
      if (given.getSummaryHtml() == null && had > 0) {
        article.setSummaryHtml(given.getBodyHtml());
      }
      article.setBodyHtml(page.html());
    }
    if (given.getTitle().isEmpty()) {
      article.setTitle(page.title());
    }
    if (given.getAuthors().isEmpty()) {
      article.setAuthors(page.authors());
    }
    if (given.getCategories().isEmpty()) {
      article.setCategories(page.keywords());
    }
    if (given.getRecommended().isEmpty()) {
      article.setRecommended(page.recommended());
    }
    DateReading published = page.published();
    if (given.getPublishedAt() == null && published != null) {
      article.setPublishedAt(published.instant()).setDateWithoutZone(published.withoutZone());
    }
    if (given.getLanguage() == null) {
      article.setLanguage(page.language());
    }
    if (given.getContentTypeLabel() == null) {
      article.setContentTypeLabel(page.label());
    }
    Map<String, String> ids = new TreeMap<>(page.externalIds());
    ids.putAll(given.getExternalIds());
    Map<String, String> details = new TreeMap<>(given.getDetails());
    put(details, "page:delivery", delivery.getDeliveryId());
    put(details, "page:url", delivery.getUrl());
    put(details, "page:canonical", page.canonical());
    put(details, "page:image", page.image());
    put(details, "page:site", page.siteName());
    article.setExternalIds(ids).setDetails(details);
  }

  private List<Repair> with(String code, String detail) {
    List<Repair> repairs = new ArrayList<>(given.getRepairs());
    repairs.add(new Repair(code, detail.substring(0, Math.min(detail.length(), 200))));
    return repairs;
  }

  private static void put(Map<String, String> details, String name, @Nullable String value) {
    if (value != null && value.length() <= 1_000) {
      details.put(name, value);
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}

package io.wireroom.ingest.article.withdrawal;

import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Withdrawal;
import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.article.identity.EntryKeys;
import io.wireroom.ingest.feed.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings withdrawals and the articles that they name together, whichever comes first. Within one
 * source: nobody withdraws what is another's.
 */
public final class WithdrawalsAwaited {
  private final String sourceId;
  private final ArticleMemory memory;

  public WithdrawalsAwaited(String sourceId, ArticleMemory memory) {
    this.sourceId = sourceId;
    this.memory = memory;
  }

  /** The withdrawal that came before an entry's article; null when none did. */
  public @Nullable Withdrawal of(Entry entry, EntryKeys keys, String articleId) {
    for (String key : keys.all()) {
      ArticleKey known = memory.keyOf(key);
      Withdrawal awaited = known == null || known.getShared() ? null : known.getAwaited();
      if (awaited != null
          && !articleId.equals(awaited.getNoticeId())
          && Return.isAwaited(awaited, entry)) {
        return awaited;
      }
    }
    return null;
  }

  /** Keeps a withdrawal until what it names comes; of several of a kind the newest. */
  public void await(List<String> keys, Withdrawal withdrawal) {
    for (String key : keys) {
      ArticleKey known = memory.keyOf(key);
      Withdrawal there = known == null ? null : known.getAwaited();
      if (there == null || Return.isRenewed(there, withdrawal)) {
        memory.learn(
            ArticleKey.newBuilder()
                .setKey(key)
                .setSourceId(sourceId)
                .setArticleId(known == null ? null : known.getArticleId())
                .setShared(known != null && known.getShared())
                .setAwaited(withdrawal)
                .build());
      }
    }
  }

  /**
   * The articles that a notice retracts. What the format marks goes before the exact title, that
   * before a DOI in the text, that before a link there; of the last two only one article is
   * believed. When none of it is known yet, it is awaited.
   */
  public List<ArticleState> targets(RetractionNotice notice, Withdrawal withdrawal) {
    List<ArticleState> found = known(byDoi(notice.retracts()), withdrawal);
    if (!notice.retracts().isEmpty()) {
      List<String> missing =
          byDoi(notice.retracts()).stream().filter(key -> article(key).isEmpty()).toList();
      await(missing, withdrawal);
      return found;
    }
    String title = EntryKeys.ofTitle(sourceId, notice.title());
    List<String> titles = title == null ? List.of() : List.of(title);
    List<String> dois = byDoi(notice.dois());
    List<String> links =
        notice.links().stream().map(link -> EntryKeys.ofLink(sourceId, link)).toList();
    for (List<String> keys : List.of(titles, dois, links)) {
      found = known(keys, withdrawal);
      if (found.size() == 1) {
        return found;
      }
    }
    await(titles, withdrawal);
    if (dois.size() == 1) {
      await(dois, withdrawal);
    }
    return List.of();
  }

  private List<String> byDoi(List<String> dois) {
    return dois.stream().map(doi -> EntryKeys.ofDoi(sourceId, doi)).toList();
  }

  private List<ArticleState> known(List<String> keys, Withdrawal withdrawal) {
    List<ArticleState> found = new ArrayList<>();
    for (String key : keys) {
      article(key)
          .filter(state -> !state.getArticleId().equals(withdrawal.getNoticeId()))
          .filter(state -> Return.isBeforeNotice(published(state), withdrawal.getAt()))
          .filter(state -> found.stream().noneMatch(other -> isSame(other, state)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<ArticleState> article(String key) {
    return Optional.ofNullable(memory.keyOf(key))
        .filter(known -> !known.getShared())
        .map(ArticleKey::getArticleId)
        .map(memory::stateOf);
  }

  private static boolean isSame(ArticleState one, ArticleState other) {
    return Objects.equals(one.getArticleId(), other.getArticleId());
  }

  private static @Nullable Instant published(ArticleState state) {
    String date = FieldTexts.unpack(state.getTexts()).said("publishedAt");
    return date.isEmpty() ? null : Instant.parse(date);
  }
}

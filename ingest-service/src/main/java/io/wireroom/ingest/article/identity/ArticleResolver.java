package io.wireroom.ingest.article.identity;

import io.wireroom.event.ArticleKey;
import io.wireroom.event.ArticleState;
import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.feed.Entry;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article of an entry: by its id, else by its link, else by its DOI. An id or link that
 * several articles carry finds only what also looks the same. No clock, no chance.
 */
public final class ArticleResolver {
  private final String sourceId;
  private final SharedKeys shared;
  private final ArticleMemory memory;

  /** Resolves entries of one document, with what is remembered of its source. */
  public ArticleResolver(String sourceId, SharedKeys shared, ArticleMemory memory) {
    this.sourceId = sourceId;
    this.shared = shared;
    this.memory = memory;
  }

  /** Returns whose revision the entry is; {@code own} is who it is by itself. */
  public ArticleIdentity resolve(Entry entry, EntryKeys keys, ArticleIdentity own) {
    if (entry.withdrawn() && entry.title().isEmpty()) {
      return named(keys, own);
    }
    Appearance looks = Appearance.of(entry);
    String found = byId(keys, own, looks);
    if (found == null) {
      found = byLink(keys, looks);
    }
    if (found == null && keys.doi() != null) {
      found = known(keys.doi(), there -> Title.alike(there.title(), looks.title()));
    }
    return new ArticleIdentity(found == null ? unused(entry, own, looks) : found, own.entryId());
  }

  /** Whether several articles are known to carry a key. */
  public boolean isShared(String key) {
    ArticleKey known = memory.keyOf(key);
    return shared.contains(key) || (known != null && known.getShared());
  }

  /** Remembers by what an entry was known. */
  public void learn(EntryKeys keys, String articleId) {
    keys.all().forEach(key -> learn(key, articleId));
  }

  /** What names an article without showing it: a tombstone. */
  private ArticleIdentity named(EntryKeys keys, ArticleIdentity own) {
    String found = keys.id() == null ? null : known(keys.id(), there -> true);
    if (found == null && memory.stateOf(own.articleId()) != null) {
      found = own.articleId();
    }
    for (String link : keys.links()) {
      if (found == null && !isShared(link)) {
        found = known(link, there -> true);
      }
    }
    return found == null ? own : new ArticleIdentity(found, own.entryId());
  }

  private @Nullable String byId(EntryKeys keys, ArticleIdentity own, Appearance looks) {
    if (keys.id() == null) {
      return null;
    }
    boolean weak = isShared(keys.id());
    Predicate<Appearance> fits = weak ? looks::isAs : there -> !looks.isPlainlyNot(there);
    String found = known(keys.id(), fits);
    if (found != null || memory.keyOf(keys.id()) != null) {
      return found;
    }
    // Known since before keys were remembered
    ArticleState before = memory.stateOf(own.articleId());
    return before != null && !weak ? own.articleId() : null;
  }

  private @Nullable String byLink(EntryKeys keys, Appearance looks) {
    for (String link : keys.links()) {
      boolean weak = isShared(link);
      // Where there is no id, the entry's own link is it
      boolean only = keys.id() == null && link.equals(keys.links().get(0));
      String found =
          known(link, there -> weak ? looks.isAs(there) : only || looks.agreesWith(there));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable String known(String key, Predicate<Appearance> fits) {
    ArticleKey known = memory.keyOf(key);
    String articleId = known == null ? null : known.getArticleId();
    ArticleState state = articleId == null ? null : memory.stateOf(articleId);
    return state != null && fits.test(Appearance.of(FieldTexts.unpack(state.getTexts())))
        ? articleId
        : null;
  }

  /** The entry's own name, or one with its link or title when another article has that. */
  private String unused(Entry entry, ArticleIdentity own, Appearance looks) {
    ArticleState there = memory.stateOf(own.articleId());
    boolean byWords = entry.ownId() == null && entry.url() == null;
    if (there == null
        || byWords
        || looks.isAs(Appearance.of(FieldTexts.unpack(there.getTexts())))) {
      return own.articleId();
    }
    return Fingerprint.of(
        sourceId,
        own.entryId(),
        looks.link() == null ? "" : looks.link(),
        looks.link() == null || isShared(EntryKeys.ofLink(sourceId, looks.link()))
            ? Title.words(entry.title())
            : "");
  }

  private void learn(String key, String articleId) {
    ArticleKey known = memory.keyOf(key);
    String had = known == null ? null : known.getArticleId();
    boolean weak = isShared(key) || (had != null && !had.equals(articleId));
    // A shared key keeps its first article, or every poll would write it anew
    String stays = weak && had != null && known != null && known.getShared() ? had : articleId;
    if (known == null || known.getShared() != weak || !stays.equals(had)) {
      memory.learn(
          ArticleKey.newBuilder()
              .setKey(key)
              .setSourceId(sourceId)
              .setArticleId(stays)
              .setShared(weak)
              .setAwaited(known == null ? null : known.getAwaited())
              .build());
    }
  }
}

package io.wireroom.ingest.article.identity;

import io.wireroom.event.Media;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.html.HtmlCleaner;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who an article is, over all its revisions.
 *
 * @param articleId 128 bits of SHA-256 over source and the entry id that it had first, in hex
 * @param entryId the entry's own id; else its link; else made of its title or text; else the link
 *     of what it encloses
 */
public record ArticleIdentity(String articleId, String entryId) {
  /** Returns who the entry is by itself; empty when it has nothing that tells it from others. */
  public static Optional<ArticleIdentity> of(String sourceId, Entry entry) {
    return entryId(entry).map(id -> new ArticleIdentity(Fingerprint.of(sourceId, id), id));
  }

  private static Optional<String> entryId(Entry entry) {
    if (entry.ownId() != null && !entry.ownId().isBlank()) {
      return Optional.of(entry.ownId().strip());
    }
    if (entry.url() != null) {
      return Optional.of(HtmlCleaner.withoutTracking(entry.url()));
    }
    return words("title:", entry.title())
        .or(() -> words("text:", entry.contentHtml()))
        .or(() -> words("text:", entry.summaryHtml()))
        .or(() -> entry.media().stream().map(Media::getUrl).findFirst());
  }

  /** RSS asks for a title or a text, so a text alone is an article too. */
  private static Optional<String> words(String kind, @Nullable String text) {
    String words =
        text == null
            ? ""
            : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return words.isEmpty() ? Optional.empty() : Optional.of(kind + Fingerprint.of(words));
  }
}

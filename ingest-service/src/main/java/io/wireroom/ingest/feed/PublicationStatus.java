package io.wireroom.ingest.feed;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher lets be done with an article.
 *
 * @see <a href="https://cv.iptc.org/newscodes/pubstatusg2/">IPTC, publishing status</a>
 */
public enum PublicationStatus {
  /** It may be published, from the end of its embargo on if it has one. */
  USABLE,
  /** Not until further notice. */
  WITHHELD,
  /** Taken back: it must not be published, and what was published must go. */
  CANCELED;

  /** Returns what is meant by the words of the news agencies and of WordPress. */
  public static PublicationStatus of(@Nullable String said) {
    String word = said == null ? "" : said.strip().toLowerCase(Locale.ROOT);
    return switch (word.substring(word.lastIndexOf(':') + 1)) {
      case "canceled", "cancelled", "cancel", "killed", "kill", "retracted", "deleted", "trash" ->
          CANCELED;
      case "withheld", "draft", "auto-draft", "pending", "private", "inherit" -> WITHHELD;
      default -> USABLE;
    };
  }
}

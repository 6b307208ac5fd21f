package io.wireroom.ingest.article.identity;

import io.wireroom.ingest.article.change.FieldTexts;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a person would tell two entries apart.
 *
 * @param title empty when there is none
 * @param link as it is compared; null when there is none
 * @param date when it was published; null when not said
 */
record Appearance(String title, @Nullable String link, @Nullable Instant date) {
  private static final long DAY = Duration.ofDays(1).toSeconds();

  static Appearance of(Entry entry) {
    DateReading date = entry.published() == null ? entry.updated() : entry.published();
    return new Appearance(
        entry.title(), PageLink.of(entry.url()).orElse(null), date == null ? null : date.instant());
  }

  static Appearance of(FieldTexts texts) {
    String date = texts.said("publishedAt");
    return new Appearance(
        texts.said("title"),
        PageLink.of(texts.said("url")).orElse(null),
        Optional.of(date).filter(said -> !said.isEmpty()).map(Instant::parse).orElse(null));
  }

  /**
   * Whether it is plainly another article, though it has the same id: its title, link and date
   * differ.
   */
  boolean isPlainlyNot(Appearance other) {
    return linksDiffer(other) && !Title.alike(title, other.title) && datesDiffer(other);
  }

  /** Whether the two cannot be one article in one document, though they have the same id. */
  boolean isNotBeside(Appearance other) {
    return linksDiffer(other) && !Title.alike(title, other.title);
  }

  /** Whether it may be the same article under another id, since it has the same link. */
  boolean agreesWith(Appearance other) {
    return Title.alike(title, other.title)
        ? !title.isEmpty() && !other.title.isEmpty() || !datesDiffer(other)
        : date != null && date.equals(other.date) && !isWholeDay(date);
  }

  /** Whether the two may be one article in one document, though they have two ids. */
  boolean isLike(Appearance other) {
    return !title.isEmpty()
        && !other.title.isEmpty()
        && Title.alike(title, other.title)
        && !datesDiffer(other);
  }

  /** Whether it is the same article for all that one can see. */
  boolean isAs(Appearance other) {
    return Title.words(title).equals(Title.words(other.title))
        && (title.isEmpty() ? date != null && date.equals(other.date) : !datesDiffer(other));
  }

  private boolean linksDiffer(Appearance other) {
    return link != null && other.link != null && !link.equals(other.link);
  }

  private boolean datesDiffer(Appearance other) {
    return date != null && other.date != null && !date.equals(other.date);
  }

  /** Feeds that give the day alone give the same time to all of a day. */
  private static boolean isWholeDay(Instant date) {
    return date.getEpochSecond() % DAY == 0;
  }
}

package io.wireroom.ingest.discover;

import io.wireroom.ingest.preview.FeedAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was found, and read once.
 *
 * @param url after redirects
 * @param title its own, else what the page calls it, else its address
 * @param site page for people; null when the feed names none
 * @param articles entries that would become articles
 * @param newest latest date of an entry; null when none has one
 * @param why what pointed at it, and what speaks against it
 * @param comments whether it is of what readers answered
 * @param rank how much the pointer was worth: the less the better
 */
public record FeedCandidate(
    String url,
    String title,
    @Nullable String site,
    String format,
    int articles,
    @Nullable Instant newest,
    String why,
    boolean comments,
    int rank) {
  private static final Duration STALE = Duration.ofDays(365);

  static FeedCandidate of(Pointer pointer, String url, FeedAccount feed, Instant now) {
    String title =
        feed.title() != null && !feed.title().isBlank()
            ? feed.title()
            : pointer.title().isEmpty() ? url : pointer.title();
    boolean comments = pointer.comments() || new Pointer(url, title, pointer.rank(), "").comments();
    boolean stale = feed.newest() != null && feed.newest().isBefore(now.minus(STALE));
    String why =
        pointer.why()
            + (comments ? "; it is of comments" : "")
            + (feed.articles() == 0 ? "; it has no entries now" : "")
            + (stale ? "; nothing new for more than a year" : "");
    return new FeedCandidate(
        url,
        title,
        feed.site(),
        feed.format(),
        feed.articles(),
        feed.newest(),
        why,
        comments,
        pointer.rank() + (stale ? 10 : 0) + (feed.articles() == 0 ? 20 : 0) + (comments ? 40 : 0));
  }

  /** The best first; those as good stay in the order of the page. */
  static Comparator<FeedCandidate> best() {
    return Comparator.comparingInt(FeedCandidate::rank);
  }
}

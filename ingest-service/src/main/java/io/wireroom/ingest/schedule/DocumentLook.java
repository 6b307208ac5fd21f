package io.wireroom.ingest.schedule;

import io.wireroom.ingest.article.identity.ArticleIdentity;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import io.wireroom.ingest.feed.UpdateHints;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.page.HtmlPage;
import io.wireroom.ingest.page.PlainTextPage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the schedule must know of an answer: of a document, its entries and what it wishes. */
final class DocumentLook {
  private final String sourceId;
  private final Instant at;
  private final List<String> ids = new ArrayList<>();
  private Instant oldest;

  private DocumentLook(String sourceId, Instant at) {
    this.sourceId = sourceId;
    this.at = at;
    this.oldest = at;
  }

  /** Reads the whole document, so not for an event loop. A document that is no feed has none. */
  static Sighting of(String sourceId, FetchResult result, Sighting.Asked asked, Instant at) {
    return result.match(
        fetched -> new DocumentLook(sourceId, at).read(fetched, asked),
        same -> Sighting.bare(at, asked, Sighting.Answer.UNCHANGED, same.freshFor()),
        wait -> Sighting.bare(at, asked, Sighting.Answer.ASKED_TO_WAIT, wait.retryAfter()),
        gone -> Sighting.bare(at, asked, Sighting.Answer.GONE, Duration.ZERO),
        refused -> Sighting.bare(at, asked, Sighting.Answer.FAILED, Duration.ZERO),
        unreachable -> Sighting.bare(at, asked, Sighting.Answer.FAILED, Duration.ZERO));
  }

  private Sighting read(FetchResult.Fetched fetched, Sighting.Asked asked) {
    Repairs repairs = new Repairs();
    String text = TextDecoder.decode(fetched.body().getBytes(), fetched.contentType(), repairs);
    FeedReading feed = FeedReader.read(text, fetched.url().toString(), repairs, this::take);
    return new Sighting(
        at,
        asked,
        Sighting.Answer.FULL,
        fetched.freshFor(),
        FeedWindow.ofIds(ids),
        Duration.between(oldest, at),
        wishes(feed),
        problem(text, feed));
  }

  private static @Nullable String problem(String text, FeedReading feed) {
    if (feed.error() == null || PlainTextPage.looksLike(text)) {
      return null;
    }
    return HtmlPage.looksLike(text) ? "it is an HTML page, not a feed" : feed.error();
  }

  private void take(Entry entry) {
    ArticleIdentity.of(sourceId, entry).ifPresent(known -> ids.add(known.entryId()));
    DateReading date = entry.published() == null ? entry.updated() : entry.published();
    if (date != null && date.instant().isBefore(oldest)) {
      oldest = date.instant();
    }
  }

  private static Wishes wishes(FeedReading feed) {
    Integer minutes = feed.head().minutesToLive();
    UpdateHints hints = feed.head().updates();
    return new Wishes(
        minutes == null ? Duration.ZERO : Duration.ofMinutes(minutes),
        hints.expected(),
        hints.skipHours(),
        hints.skipDays());
  }
}

package io.wireroom.ingest.backfill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wireroom.event.Backfill;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.schedule.FeedWindow;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchiveWalkTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String FEED = "https://example.org/feed";

  private final ArchiveWalk walking = new ArchiveWalk(3);

  @Test
  void a_walk_goes_from_the_feed_through_its_archives_to_the_last() {
    Backfill walk = begin(List.of());

    walk = walking.after(walk, leadsTo("/3"), NOW);
    assertThat(walk.getDocuments()).as("polls have the feed itself").isZero();
    assertThat(walk.getNext()).isEqualTo("/3");
    walk = walking.after(walk, leadsTo("/2"), NOW);
    walk = walking.after(walk, leadsTo(null), NOW);

    assertThat(walk.getNext()).isNull();
    assertThat(walk.getDocuments()).isEqualTo(2);
    assertThat(walk.getEnded()).isEqualTo("the archive has no more");
  }

  @Test
  void a_circle_is_seen() {
    Backfill walk = walking.after(begin(List.of()), leadsTo("/3"), NOW);
    walk = walking.after(walk, leadsTo("/2"), NOW);
    walk = walking.after(walk, leadsTo("/3"), NOW);

    assertThat(walk.getNext()).isNull();
    assertThat(walk.getEnded()).contains("circle");
  }

  @Test
  void an_endless_archive_is_left_after_so_many() {
    Backfill walk = begin(List.of());
    for (int page = 1; walk.getNext() != null; page++) {
      walk = walking.after(walk, leadsTo("/" + page), NOW);
    }

    assertThat(walk.getDocuments()).isEqualTo(3);
    assertThat(walk.getEnded()).contains("no more than 3");
  }

  @Test
  void a_gap_is_walked_until_an_entry_was_seen_before_it() {
    List<Integer> before = FeedWindow.ofIds(List.of("5", "6")).marks();
    Backfill walk = walking.after(begin(before), document("/2", "9", "10"), NOW);
    walk = walking.after(walk, document("/1", "7", "8"), NOW);
    assertThat(walk.getNext()).isEqualTo("/1");
    walk = walking.after(walk, document("/0", "6", "7"), NOW);

    assertThat(walk.getNext()).isNull();
    assertThat(walk.getEnded()).isEqualTo("the gap is closed");
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(new FetchResult.Unreachable("no answer"), Duration.ofMinutes(1)),
        Arguments.of(new FetchResult.Refused(502, "it answered 502"), Duration.ofMinutes(1)),
        Arguments.of(new FetchResult.AskedToWait(429, Duration.ofHours(2)), Duration.ofHours(2)),
        Arguments.of(new FetchResult.Refused(404, "it answered 404"), null),
        Arguments.of(new FetchResult.Gone(), null));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void what_may_come_later_is_asked_for_later(FetchResult result, @Nullable Duration pause) {
    Backfill walk = walking.after(begin(List.of()), result, NOW);

    assertThat(walk.getNext()).isEqualTo(pause == null ? null : FEED);
    assertThat(walk.getEnded() == null).isEqualTo(pause != null);
    assertThat(walk.getNextDue()).isEqualTo(pause == null ? NOW : NOW.plus(pause));
  }

  @Test
  void what_fails_time_and_again_is_given_up() {
    Backfill walk = begin(List.of());
    int tries = 0;
    while (walk.getNext() != null) {
      walk = walking.after(walk, new FetchResult.Unreachable("no answer"), NOW);
      tries++;
    }

    assertThat(tries).isEqualTo(5);
    assertThat(walk.getEnded()).isEqualTo("no answer");
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        Arguments.of("<link rel='prev-archive' href='/a'/><link rel='next' href='/p'/>", "/a"),
        Arguments.of("<link rel='next' href='?page=2'/>", "/feed?page=2"),
        Arguments.of("<link rel='prev-archive' href='javascript:x'/>", null),
        Arguments.of("<link rel='next-archive' href='/newer'/>", null));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void a_document_says_what_goes_before_it(String links, @Nullable String older) {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom'>" + links + "<entry><id>1</id></entry></feed>";

    ArchiveDocument document = ArchiveDocument.of("wire", fetched(feed));

    assertThat(document.older()).isEqualTo(older == null ? null : "https://example.org" + older);
    assertThat(document.window().newSince(FeedWindow.ofIds(List.of("1")))).isZero();
    assertThat(document.window().size()).isEqualTo(1);
  }

  @Test
  void a_page_that_is_no_feed_ends_the_walk() {
    ArchiveDocument document = ArchiveDocument.of("wire", fetched("nothing like a feed"));

    assertThat(walking.after(begin(List.of()), document, NOW).getEnded()).isNotBlank();
  }

  @Test
  void a_gap_that_is_met_on_the_way_is_mended_next_since_the_walk_has_passed_its_place() {
    List<Integer> first = FeedWindow.ofIds(List.of("5")).marks();
    List<Integer> second = FeedWindow.ofIds(List.of("9")).marks();
    Backfill walk = ArchiveWalk.whole("wire", FEED, ArchiveWalk.NEW_SOURCE, NOW);
    Backfill met = ArchiveWalk.gap("wire", FEED, first, Optional.of(walk), NOW);
    met = ArchiveWalk.gap("wire", FEED, second, Optional.of(met), NOW);

    Backfill goesOn = walking.after(walk, leadsTo("/3"), NOW);
    goesOn = ArchiveWalk.withGap(goesOn, Optional.of(met), FEED, NOW);
    assertThat(goesOn.getNext()).isEqualTo("/3");
    Backfill ended = walking.after(goesOn, leadsTo(null), NOW);
    Backfill next = ArchiveWalk.withGap(ended, Optional.of(goesOn), FEED, NOW);

    assertThat(next.getReason()).isEqualTo(ArchiveWalk.GAP);
    assertThat(next.getNext()).isEqualTo(FEED);
    assertThat(next.getWindow()).as("the first leads past both").isEqualTo(first);
    assertThat(next.getGap()).isEmpty();
    assertThat(next.getWhole()).as("is not walked whole again").isEqualTo(FEED);
  }

  private static Backfill begin(List<Integer> before) {
    return before.isEmpty()
        ? ArchiveWalk.whole("wire", FEED, ArchiveWalk.ASKED_FOR, NOW)
        : ArchiveWalk.gap("wire", FEED, before, Optional.empty(), NOW);
  }

  private static ArchiveDocument leadsTo(@Nullable String older) {
    return document(older);
  }

  private static ArchiveDocument document(@Nullable String older, String... ids) {
    return new ArchiveDocument(FeedWindow.ofIds(List.of(ids)), older, null);
  }

  private static FetchResult.Fetched fetched(String body) {
    return new FetchResult.Fetched(
        Buffer.buffer(body.getBytes(UTF_8)),
        URI.create(FEED),
        "application/atom+xml",
        CacheValidators.NONE,
        Duration.ZERO,
        null,
        List.of());
  }
}

package io.wireroom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.ingest.schedule.Sighting.Answer;
import io.wireroom.ingest.schedule.Sighting.Asked;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NextPollTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Duration WISHED = Duration.ofMinutes(5);

  /** Square root of how far the rate is below 12 an hour, so many times the wished interval. */
  @ParameterizedTest
  @CsvSource({
    // entries in a first window, hours they reach back, shown, least and most minutes
    "480, 48, 500, 5, 6.5",
    "48, 48, 100, 15, 21",
    "4, 48, 100, 50, 70",
    "1, 480, 100, 110, 133",
    "480, 48, 3, 4, 5",
    "1200, 12, 4, 1, 1.1",
  })
  void the_pause_follows_the_rate_and_the_window(
      int entries, int hours, int shown, double least, double most) {
    FeedMemory memory =
        memory(Rhythm.ofDates(entries, Duration.ofHours(hours)), shown, Wishes.NONE, 0);

    assertThat(minutes(due(memory, full(Duration.ZERO)))).isBetween(least, most);
  }

  @ParameterizedTest
  @CsvSource({
    // max-age, ttl, sy, minutes at least; each with 12 entries an hour and a window of 500
    "0, 0, 0, 5",
    "30, 0, 0, 30",
    "10, 45, 0, 45",
    "0, 60, 0, 60",
    "0, 0, 60, 60",
    "0, 0, 10080, 60",
    "600, 0, 0, 600",
    "100000, 0, 0, 625",
  })
  void hints_of_the_publisher_lengthen_the_pause(int maxAge, int ttl, int expected, int least) {
    Wishes wishes = new Wishes(ofMinutes(ttl), ofMinutes(expected), Set.of(), Set.of());
    FeedMemory memory = memory(Rhythm.ofDates(576, Duration.ofHours(48)), 500, wishes, 0);

    assertThat(minutes(due(memory, full(ofMinutes(maxAge)))))
        .isBetween(least * 0.99, least * 1.1 + 1);
  }

  @ParameterizedTest
  @CsvSource({
    // failures in a row, hours since the last success, minutes at least
    "1, 1, 10",
    "2, 1, 20",
    "3, 1, 40",
    "5, 5, 60",
    "9, 80, 600",
    "40, 5000, 1440"
  })
  void failures_lengthen_the_pause_in_step_with_how_long_it_has_failed(
      int failures, int hours, int least) {
    FeedMemory memory = failing(failures, NOON.minus(Duration.ofHours(hours)));
    Sighting failed = Sighting.bare(NOON, Asked.PLAINLY, Answer.FAILED, Duration.ZERO);

    assertThat(minutes(due(memory, failed))).isBetween((double) least, least * 1.1 + 1);
  }

  @Test
  void who_asks_to_wait_is_left_alone_for_that_long() {
    Sighting wait = Sighting.bare(NOON, Asked.PLAINLY, Answer.ASKED_TO_WAIT, Duration.ofHours(30));

    assertThat(minutes(due(failing(1, NOON), wait))).isBetween(1800.0, 1981.0);
  }

  @Test
  void saving_a_source_that_is_gone_counts_from_the_moment_it_was_gone() {
    Sighting gone = Sighting.bare(NOON, Asked.PLAINLY, Answer.GONE, Duration.ZERO);

    assertThat(due(failing(1, NOON), gone)).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "12;13;14, , 2026-03-02T15",
    "12, MONDAY, 2026-03-03T00",
    "0;1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23, , 2026-03-02T12",
  })
  void skipped_hours_and_days_are_left_out(String hours, DayOfWeek day, String open) {
    Set<Integer> skipped =
        java.util.stream.Stream.of(hours.split(";"))
            .map(Integer::valueOf)
            .collect(java.util.stream.Collectors.toSet());
    Wishes wishes =
        new Wishes(Duration.ZERO, Duration.ZERO, skipped, day == null ? Set.of() : Set.of(day));
    FeedMemory memory = memory(Rhythm.ofDates(576, Duration.ofHours(48)), 500, wishes, 0);

    assertThat(due(memory, full(Duration.ZERO)).toString()).startsWith(open);
  }

  @Test
  void feeds_of_the_same_pause_are_strewn_the_same_way_each_time() {
    FeedMemory memory = memory(Rhythm.ofDates(576, Duration.ofHours(48)), 500, Wishes.NONE, 0);
    long times =
        IntStream.range(0, 100)
            .mapToObj(i -> NextPoll.due("feed-" + i, memory, full(Duration.ZERO), WISHED))
            .distinct()
            .count();

    assertThat(times).isGreaterThan(90);
    assertThat(due(memory, full(Duration.ZERO))).isEqualTo(due(memory, full(Duration.ZERO)));
  }

  @Test
  void a_night_without_entries_is_learned_and_not_overslept() {
    Rhythm rhythm = Rhythm.UNKNOWN;
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    for (Instant at = from; at.isBefore(from.plus(Duration.ofDays(14))); ) {
      Instant next = at.plus(Duration.ofMinutes(30));
      int hour = at.atZone(java.time.ZoneOffset.UTC).getHour();
      rhythm = rhythm.after(at, next, hour >= 6 && hour < 22 ? 2 : 0);
      at = next;
    }

    assertThat(rhythm.rate(12)).isBetween(3.4, 4.2);
    assertThat(rhythm.rate(2)).isLessThan(0.6);
    FeedMemory memory = memory(rhythm, 100, Wishes.NONE, 0);
    assertThat(minutes(due(memory, full(Duration.ZERO)))).isLessThan(11);
    Instant night = Instant.parse("2026-03-15T05:40:00Z");
    Sighting early = Sighting.bare(night, Asked.CONDITIONALLY, Answer.UNCHANGED, Duration.ZERO);
    assertThat(Duration.between(night, NextPoll.due("mdedge", memory, early, WISHED)))
        .isBetween(Duration.ofMinutes(15), Duration.ofMinutes(35));
  }

  private static Instant due(FeedMemory memory, Sighting poll) {
    return NextPoll.due("mdedge", memory, poll, WISHED);
  }

  private static double minutes(Instant due) {
    return Duration.between(NOON, due).toMillis() / 60_000.0;
  }

  private static Duration ofMinutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Sighting full(Duration maxAge) {
    return Sighting.bare(NOON, Asked.PLAINLY, Answer.FULL, maxAge);
  }

  private static FeedMemory memory(Rhythm rhythm, int shown, Wishes wishes, int failures) {
    FeedMemory none = FeedMemory.NEW;
    return new FeedMemory(
        rhythm, none.window(), shown, wishes, none.trust(), NOON, NOON, NOON, failures);
  }

  private static FeedMemory failing(int failures, Instant lastSeen) {
    FeedMemory none = FeedMemory.NEW;
    return new FeedMemory(
        none.rhythm(),
        none.window(),
        0,
        none.wishes(),
        none.trust(),
        lastSeen,
        null,
        null,
        failures);
  }
}

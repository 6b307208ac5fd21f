package io.wireroom.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.EventCodec;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.ValidatorTrust;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourceHealthTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
  private static final String URL = "https://example.org/feed";

  static {
    EventCodec.of(Source.class);
    EventCodec.of(SourceState.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "503 | asked to wait | 09:12 | The publisher has answered 503 since 09:12 and wants to be left alone; we ask again at 10:12. Last read 3 hours ago: 20 entries, 2 new.",
        "404 | answered 404 | 09:12 | The publisher has answered 404 since 09:12: there is no feed at this address; we ask again at 10:12. Last read 3 hours ago: 20 entries, 2 new.",
        "500 | answered 500 | 09:55 | The publisher answered 500 at 09:55: it has trouble of its own; we ask again at 10:12. Last read 3 hours ago: 20 entries, 2 new.",
        "0 | the host name is not known | 09:12 | There has been no answer since 09:12: the host name is not known; we ask again at 10:12. Last read 3 hours ago: 20 entries, 2 new.",
        "200 | it begins with <html | 09:12 | What the address gives, since 09:12, cannot be read: it begins with <html; we ask again at 10:12. What is new came last 3 hours ago.",
      })
  void a_failing_source_says_what_broke_since_when_and_what_is_done(
      int status, String error, String since, String words) {
    SourceHealth health =
        health(state -> state.setStatus(status).setLastError(error).setFailingSince(today(since)));

    assertThat(health.condition()).isEqualTo(SourceCondition.FAILING);
    assertThat(health.summary()).isEqualTo(words);
    assertThat(health.failingSince()).isEqualTo(today(since));
  }

  @Test
  void a_source_that_is_well_says_what_came_and_when_it_is_asked_next() {
    assertThat(health(state -> {}).summary())
        .isEqualTo("Last read 3 hours ago: 20 entries, 2 new. We ask again at 10:12.");
    assertThat(health(state -> state.setLastSuccess(today("09:50"))).summary())
        .isEqualTo(
            "Last asked 10 minutes ago: unchanged; what is new came last 3 hours ago. We ask again at 10:12.");
    assertThat(health(state -> state.setNewEntries(0)).summary())
        .as("the first look")
        .startsWith("Last read 3 hours ago: 20 entries. ");
    assertThat(
            health(state -> state.setEntries(1).setNewEntries(0).setLastChange(today("06:00")))
                .summary())
        .startsWith("Last read 3 hours ago: 1 entry, none new.");
  }

  @ParameterizedTest
  @CsvSource({
    // entries an hour in each hour over 28 days, days of silence, window, condition
    "7, 2, 20, OK",
    "7, 4, 20, QUIET",
    "7, 4, 100, OK",
    "0.1, 10, 20, OK",
    "7, 10, 20, QUIET",
  })
  void quiet_is_slower_than_its_own_rhythm(
      double entries, int days, int window, SourceCondition condition) {
    SourceHealth health =
        health(
            state ->
                state
                    .setLastChange(NOW.minusSeconds(days * 86_400L))
                    .setHourlyEntries(Collections.nCopies(24, entries))
                    .setDaysWatched(28 + days)
                    .setCapacity(window));

    assertThat(health.condition()).isEqualTo(condition);
  }

  @Test
  void silence_is_told_with_what_was_to_be_expected() {
    SourceHealth health =
        health(
            state ->
                state
                    .setLastChange(Instant.parse("2026-02-28T10:00:00Z"))
                    .setHourlyEntries(Collections.nCopies(24, 7.0))
                    .setDaysWatched(32)
                    .setCapacity(10));

    assertThat(health.summary())
        .startsWith(
            "Nothing new for 4 days, where about 24 entries were to be expected. Last read");
  }

  @Test
  void who_is_gone_paused_or_new_is_not_failing() {
    SourceHealth gone =
        health(state -> state.setGone(true).setLastError("410").setNextDue(today("08:00")));
    assertThat(gone.condition()).isEqualTo(SourceCondition.GONE);
    assertThat(gone.summary())
        .startsWith("The publisher answered 410 at 08:00: the feed is gone for good.");
    assertThat(gone.nextDue()).isNull();

    Source paused =
        source().setPaused(true).setUpdatedAt(Instant.parse("2025-12-31T23:00:00Z")).build();
    SourceHealth resting =
        SourceHealth.of(paused, state(one -> one.setStatus(503).setLastError("x")), null, NOW);
    assertThat(resting.condition()).isEqualTo(SourceCondition.PAUSED);
    assertThat(resting.summary())
        .startsWith("Paused since 31 Dec 2025 23:00; pushes are still taken. Last read");

    assertThat(SourceHealth.of(source().build(), null, null, NOW).condition())
        .isEqualTo(SourceCondition.NEVER_READ);
    Source moved = source().setUrl("https://example.org/other").build();
    assertThat(SourceHealth.of(moved, state(one -> {}), null, NOW).condition())
        .as("a state of another address")
        .isEqualTo(SourceCondition.NEVER_READ);
    Source pushed = source().setUrl(null).build();
    assertThat(SourceHealth.of(pushed, null, null, NOW).summary()).contains("pushes only");
  }

  @Test
  void notes_tell_what_else_holds() {
    Source source = source().setEmbargo("16:00 America/New_York").setFullText(true).build();
    SourceState state =
        state(
            one ->
                one.setMovedTo("https://example.org/new")
                    .setTrust(ValidatorTrust.LYING)
                    .setLastGap(today("07:00")));

    assertThat(SourceHealth.of(source, state, "Its hub pushes.", NOW).notes())
        .satisfiesExactly(
            hub -> assertThat(hub).isEqualTo("Its hub pushes."),
            embargo -> assertThat(embargo).contains("16:00 America/New_York"),
            text -> assertThat(text).contains("page"),
            moved -> assertThat(moved).contains("https://example.org/new"),
            lying -> assertThat(lying).contains("not modified"),
            gap -> assertThat(gap).startsWith("At 07:00"));
    SourceState old = state(one -> one.setLastGap(NOW.minusSeconds(8 * 86_400)));
    assertThat(SourceHealth.of(source().build(), old, null, NOW).notes()).isEmpty();
  }

  @Test
  void a_wish_to_poll_is_told_until_it_is_done() {
    Source wished = source().setPollWishedAt(today("09:58")).build();

    assertThat(SourceHealth.of(wished, state(one -> {}), null, NOW).summary())
        .endsWith("We ask again now.");
    assertThat(
            SourceHealth.of(wished, state(one -> one.setAskedAt(today("09:59"))), null, NOW)
                .summary())
        .endsWith("We ask again at 10:12.");
  }

  private static SourceHealth health(Consumer<SourceState.Builder> but) {
    return SourceHealth.of(source().build(), state(but), null, NOW);
  }

  private static Source.Builder source() {
    return Source.newBuilder().setSourceId("wire").setName("Wire").setUrl(URL).setUpdatedAt(NOW);
  }

  private static SourceState state(Consumer<SourceState.Builder> but) {
    SourceState.Builder state =
        SourceState.newBuilder()
            .setSourceId("wire")
            .setUrl(URL)
            .setStatus(200)
            .setCapacity(20)
            .setAskedAt(today("09:55"))
            .setLastSuccess(today("07:00"))
            .setLastFull(today("07:00"))
            .setLastChange(today("07:00"))
            .setEntries(20)
            .setNewEntries(2)
            .setNextDue(today("10:12"));
    but.accept(state);
    return state.build();
  }

  private static Instant today(String time) {
    return Instant.parse("2026-03-04T" + time + ":00Z");
  }
}

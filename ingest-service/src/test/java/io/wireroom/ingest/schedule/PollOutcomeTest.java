package io.wireroom.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Fetch;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.event.ValidatorTrust;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollOutcomeTest {
  private static final EventCodec<SourceState> STATES = EventCodec.of(SourceState.class);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI ADDRESS = URI.create("https://example.org/feed");

  private final Source source =
      Source.newBuilder()
          .setSourceId("mdedge")
          .setName("MDedge")
          .setUrl("https://example.org/feed")
          .setIntervalSeconds(600)
          .setUpdatedAt(NOW)
          .build();

  @Test
  void a_fetched_feed_keeps_its_validators_and_what_it_showed() {
    SourceState state = after(fetched("v1", null, "a", "b"), null);

    assertThat(state.getEtag()).isEqualTo("v1");
    assertThat(state.getLastSuccess()).isEqualTo(NOW);
    assertThat(state.getLastFull()).isEqualTo(NOW);
    assertThat(state.getWindow()).hasSize(2);
    assertThat(state.getNextDue()).isAfterOrEqualTo(NOW.plusSeconds(600));
    assertThat(after(notModified(), state).getEtag()).isEqualTo("v1");
    assertThat(after(notModified(), state).getWindow()).isEqualTo(state.getWindow());
  }

  @Test
  void a_memory_outlives_its_being_kept() throws UnreadableEvent {
    SourceState first = after(fetched("v1", null, "a", "b"), null);
    SourceState second = after(fetched("v2", null, "b", "c"), first);
    SourceState.Builder again = SourceState.newBuilder(first);

    KeptMemory.put(KeptMemory.of(STATES.decode(STATES.encode(second))), again);

    assertThat(again.setEtag("v2").setNewEntries(1).setNextDue(second.getNextDue()).build())
        .isEqualTo(second);
  }

  @Test
  void failures_are_counted_told_and_end_with_a_success() {
    SourceState once = after(new FetchResult.Unreachable("no route"), null);
    SourceState twice = after(new FetchResult.Refused(500, "the publisher answered 500"), once);

    assertThat(twice.getFailuresInARow()).isEqualTo(2);
    assertThat(twice.getLastError()).isEqualTo("the publisher answered 500");
    assertThat(twice.getNextDue()).isAfter(once.getNextDue());
    SourceState well = after(fetched("v1", null), twice);
    assertThat(well.getFailuresInARow()).isZero();
    assertThat(well.getLastError()).isNull();
  }

  @Test
  void a_feed_that_is_gone_is_marked() {
    assertThat(after(new FetchResult.Gone(), null).getGone()).isTrue();
  }

  @Test
  void a_permanent_redirect_is_kept_until_its_end_fails() {
    URI moved = URI.create("https://example.com/new");
    SourceState state = after(fetched("v1", moved, "a"), null);
    assertThat(state.getMovedTo()).isEqualTo(moved.toString());
    assertThat(state.getUrl()).as("the address it has moved from").isEqualTo(ADDRESS.toString());

    SourceState later = after(notModified(), state);
    for (int failures = 1; failures <= 2; failures++) {
      later = after(new FetchResult.Refused(404, "the publisher answered 404"), later);
    }
    assertThat(later.getMovedTo()).isEqualTo(moved.toString());
    assertThat(after(new FetchResult.Unreachable("no route"), later).getMovedTo()).isNull();
  }

  @Test
  void a_change_found_by_a_check_leaves_the_validators_that_will_prove_it() {
    SourceState first = after(fetched("v1", null, "a"), null);

    SourceState doubted = after(fetched("v2", null, "b"), Sighting.Asked.AS_A_CHECK, first).state();
    assertThat(doubted.getTrust()).isEqualTo(ValidatorTrust.DOUBTED);
    assertThat(doubted.getEtag()).isEqualTo("v1");

    assertThat(after(notModified(), doubted).getTrust()).isEqualTo(ValidatorTrust.LYING);
    SourceState honest = after(fetched("v2", null, "b"), doubted);
    assertThat(honest.getTrust()).isEqualTo(ValidatorTrust.PROVEN);
    assertThat(honest.getEtag()).isEqualTo("v2");
  }

  @Test
  void every_fetch_is_booked_with_what_it_came_to() {
    PollOutcome outcome =
        after(new FetchResult.AskedToWait(503, Duration.ZERO), Sighting.Asked.PLAINLY, null);

    assertThat(outcome.fetch().getStatus()).isEqualTo(503);
    assertThat(outcome.fetch().getOutcome()).isEqualTo("asked-to-wait");
    assertThat(outcome.fetch().getMillis()).isEqualTo(40);
    assertThat(outcome.fetch().getNextDue()).isEqualTo(outcome.state().getNextDue());
  }

  @Test
  void entries_that_may_have_been_missed_are_booked() {
    SourceState before = after(fetched("v1", null, "a", "b", "c"), null);

    Fetch next =
        after(fetched("v2", null, "d", "e", "f"), Sighting.Asked.CONDITIONALLY, before).fetch();
    assertThat(next.getGap()).isTrue();
    assertThat(next.getEntries()).isEqualTo(3);
    assertThat(next.getNewEntries()).isEqualTo(3);

    Fetch overlapping =
        after(fetched("v2", null, "c", "d", "e"), Sighting.Asked.CONDITIONALLY, before).fetch();
    assertThat(overlapping.getGap()).isFalse();
    assertThat(overlapping.getNewEntries()).isEqualTo(2);
  }

  private SourceState after(FetchResult result, SourceState before) {
    return after(result, Sighting.Asked.CONDITIONALLY, before).state();
  }

  private PollOutcome after(FetchResult result, Sighting.Asked asked, SourceState before) {
    Sighting poll = DocumentLook.of("mdedge", result, asked, NOW);
    return PollOutcome.of(source, ADDRESS, before, result, poll, null, NOW.minusMillis(40));
  }

  private static FetchResult fetched(String etag, URI movedTo, String... ids) {
    String items =
        Stream.of(ids)
            .map(id -> "<item><guid>" + id + "</guid><title>T</title></item>")
            .collect(Collectors.joining());
    return new FetchResult.Fetched(
        Buffer.buffer("<rss version='2.0'><channel>" + items + "</channel></rss>"),
        ADDRESS,
        "application/rss+xml",
        new CacheValidators(etag, null),
        Duration.ZERO,
        movedTo,
        List.of());
  }

  private static FetchResult notModified() {
    return new FetchResult.NotModified(Duration.ZERO, null);
  }
}

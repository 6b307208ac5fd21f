package io.wireroom.ingest.schedule;

import io.wireroom.event.SourceState;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a feed's memory into the state of its source, and takes it out again. */
final class KeptMemory {
  private static final int MOST_SECONDS = (int) Duration.ofDays(366).toSeconds();

  private KeptMemory() {}

  /** Returns what a state remembers; a state of version 1 knows nothing of entries yet. */
  static FeedMemory of(@Nullable SourceState state) {
    if (state == null) {
      return FeedMemory.NEW;
    }
    double[] hours = state.getHourlyEntries().stream().mapToDouble(Double::doubleValue).toArray();
    return new FeedMemory(
        Rhythm.of(hours, state.getDaysWatched(), state.getRush()),
        FeedWindow.ofMarks(state.getWindow()),
        state.getCapacity(),
        new Wishes(
            Duration.ofSeconds(state.getFreshForSeconds()),
            Duration.ofSeconds(state.getExpectedSeconds()),
            Set.copyOf(state.getSkipHours()),
            state.getSkipDays().stream().map(DayOfWeek::of).collect(Collectors.toSet())),
        state.getTrust(),
        state.getLastSuccess(),
        state.getLastFull(),
        state.getLastChange(),
        state.getFailuresInARow());
  }

  static void put(FeedMemory memory, SourceState.Builder state) {
    Rhythm rhythm = memory.rhythm();
    Wishes wishes = memory.wishes();
    state
        .setHourlyEntries(Arrays.stream(rhythm.entries()).boxed().toList())
        .setDaysWatched(rhythm.days())
        .setRush(rhythm.rush())
        .setWindow(memory.window().marks())
        .setCapacity(memory.capacity())
        .setFreshForSeconds(seconds(wishes.freshFor()))
        .setExpectedSeconds(seconds(wishes.expected()))
        .setSkipHours(wishes.skipHours().stream().sorted().toList())
        .setSkipDays(wishes.skipDays().stream().map(DayOfWeek::getValue).sorted().toList())
        .setTrust(memory.trust())
        .setLastSuccess(memory.lastSeen())
        .setLastFull(memory.lastFull())
        .setLastChange(memory.lastChange())
        .setFailuresInARow(memory.failures());
  }

  private static int seconds(Duration span) {
    return (int) Math.min(span.toSeconds(), MOST_SECONDS);
  }
}

package io.wireroom.ingest.health;

import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param summary what a person must know: what came last, what broke, since when, what is done
 * @param notes what else holds for it, a sentence each
 * @param lastRead last answer that could be used; null before the first
 * @param failingSince first of the tries that went wrong in a row; null when the last went well
 * @param nextDue when it is asked next; null when it is not
 */
public record SourceHealth(
    SourceCondition condition,
    String summary,
    List<String> notes,
    @Nullable Instant lastRead,
    @Nullable Instant failingSince,
    @Nullable Instant nextDue,
    int entries,
    int newEntries) {
  public SourceHealth {
    notes = List.copyOf(notes);
  }

  /**
   * Tells how a source is doing. Pure.
   *
   * @param state where the poller stands; null before the first poll
   * @param hub how its WebSub hub is doing, a sentence; null when it has none
   */
  public static SourceHealth of(
      Source source, @Nullable SourceState state, @Nullable String hub, Instant now) {
    // A state of another address says nothing of this one
    SourceState known =
        state != null && Objects.equals(state.getUrl(), source.getUrl()) ? state : null;
    SourceCondition condition = condition(source, known, now);
    HealthWords words = new HealthWords(source, known, now);
    boolean asked = condition != SourceCondition.PAUSED && condition != SourceCondition.GONE;
    return new SourceHealth(
        condition,
        words.summary(condition),
        words.notes(hub),
        known == null ? null : known.getLastSuccess(),
        known == null ? null : known.getFailingSince(),
        known == null || !asked ? null : known.getNextDue(),
        known == null ? 0 : known.getEntries(),
        known == null ? 0 : known.getNewEntries());
  }

  private static SourceCondition condition(
      Source source, @Nullable SourceState state, Instant now) {
    if (source.getPaused()) {
      return SourceCondition.PAUSED;
    }
    if (source.getUrl() == null) {
      return SourceCondition.OK;
    }
    if (state == null) {
      return SourceCondition.NEVER_READ;
    }
    if (state.getGone()) {
      return SourceCondition.GONE;
    }
    if (state.getLastError() != null) {
      return SourceCondition.FAILING;
    }
    return Silence.of(state, now).unusual() ? SourceCondition.QUIET : SourceCondition.OK;
  }
}

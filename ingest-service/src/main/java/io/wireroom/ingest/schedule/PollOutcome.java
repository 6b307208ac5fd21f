package io.wireroom.ingest.schedule;

import io.wireroom.event.Fetch;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.event.ValidatorTrust;
import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch means for its source: the state to go on with and the line in the book of fetches.
 * Pure.
 */
record PollOutcome(SourceState state, Fetch fetch) {
  /** An address that redirects led to is given up when it fails so often and the old one asked. */
  private static final int MOST_FAILURES_WHERE_MOVED = 3;

  /**
   * Returns the outcome.
   *
   * @param asked where it was fetched first, which is not the source's own when that has moved
   * @param before where the poller stood; null at the first fetch
   * @param poll what the schedule must know of the result
   * @param deliveryId the delivery made of the fetched document; null when there was none
   */
  static PollOutcome of(
      Source source,
      URI asked,
      @Nullable SourceState before,
      FetchResult result,
      Sighting poll,
      @Nullable String deliveryId,
      Instant askedAt) {
    FeedMemory known = KeptMemory.of(before);
    FeedMemory memory = known.after(poll);
    Duration interval = Duration.ofSeconds(source.getIntervalSeconds());
    Instant nextDue = NextPoll.due(source.getSourceId(), memory, poll, interval);
    String error = poll.unreadable() == null ? FetchStory.error(result) : poll.unreadable();
    int entries = poll.window().size();
    boolean gap = known.gapBefore(poll.window());

    SourceState.Builder state =
        before == null
            ? SourceState.newBuilder().setSourceId(source.getSourceId())
            : SourceState.newBuilder(before);
    state
        .setUrl(source.getUrl())
        .setMovedTo(movedTo(result, before, memory))
        .setNextDue(nextDue)
        .setLastError(error)
        .setAskedAt(askedAt)
        .setStatus(FetchStory.status(result))
        .setFailingSince(failingSince(error, before, askedAt))
        .setGone(result instanceof FetchResult.Gone);
    KeptMemory.put(memory, state);
    if (result instanceof FetchResult.Fetched) {
      state.setEntries(entries).setNewEntries(known.newIn(poll.window()));
    }
    if (gap) {
      state.setLastGap(askedAt);
    }
    // In doubt the old ones are kept: the answer to them tells whether a 304 hid the change
    if (result instanceof FetchResult.Fetched fetched && memory.trust() != ValidatorTrust.DOUBTED) {
      state
          .setEtag(fetched.validators().etag())
          .setLastModified(fetched.validators().lastModified());
    }
    Fetch fetch =
        Fetch.newBuilder()
            .setSourceId(source.getSourceId())
            .setAt(askedAt)
            .setUrl(asked.toString())
            .setStatus(FetchStory.status(result))
            .setBytes(result instanceof FetchResult.Fetched fetched ? fetched.body().length() : 0)
            .setMillis(Duration.between(askedAt, poll.at()).toMillis())
            .setOutcome(FetchStory.name(result))
            .setError(error)
            .setDeliveryId(deliveryId)
            .setNextDue(nextDue)
            .setEntries(entries)
            .setNewEntries(known.newIn(poll.window()))
            .setGap(gap)
            .build();
    return new PollOutcome(state.build(), fetch);
  }

  private static @Nullable Instant failingSince(
      @Nullable String error, @Nullable SourceState before, Instant askedAt) {
    if (error == null) {
      return null;
    }
    return before == null || before.getFailingSince() == null ? askedAt : before.getFailingSince();
  }

  private static @Nullable String movedTo(
      FetchResult result, @Nullable SourceState before, FeedMemory memory) {
    URI moved =
        result.match(
            FetchResult.Fetched::movedTo,
            FetchResult.NotModified::movedTo,
            wait -> null,
            gone -> null,
            refused -> null,
            unreachable -> null);
    if (moved != null) {
      return moved.toString();
    }
    return before == null || memory.failures() >= MOST_FAILURES_WHERE_MOVED
        ? null
        : before.getMovedTo();
  }
}

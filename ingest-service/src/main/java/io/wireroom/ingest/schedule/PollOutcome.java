package io.wireroom.ingest.schedule;

import io.wireroom.event.Fetch;
import io.wireroom.event.Source;
import io.wireroom.event.SourceState;
import io.wireroom.ingest.fetch.FetchResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch means for its source: the state to go on with and the line in the book of fetches.
 * Pure.
 */
record PollOutcome(SourceState state, Fetch fetch) {

  /**
   * Returns the outcome.
   *
   * @param before where the poller stood; null at the first fetch
   * @param deliveryId the delivery made of the fetched document; null when there was none
   */
  static PollOutcome of(
      Source source,
      @Nullable SourceState before,
      FetchResult result,
      @Nullable String deliveryId,
      Instant askedAt,
      Instant answeredAt) {
    boolean well =
        result.match(f -> true, n -> true, a -> false, g -> false, r -> false, u -> false);
    int failures = well || before == null ? 0 : before.getFailuresInARow();
    failures = well ? 0 : failures + 1;
    Duration interval = Duration.ofSeconds(source.getIntervalSeconds());
    Instant nextDue = answeredAt.plus(NextPoll.after(result, interval, failures));
    String error = error(result);

    SourceState.Builder state =
        before == null
            ? SourceState.newBuilder().setSourceId(source.getSourceId())
            : SourceState.newBuilder(before);
    state
        .setUrl(source.getUrl())
        .setNextDue(nextDue)
        .setFailuresInARow(failures)
        .setLastError(error);
    state.setGone(result instanceof FetchResult.Gone);
    if (well) {
      state.setLastSuccess(answeredAt);
    }
    if (result instanceof FetchResult.Fetched fetched) {
      state
          .setEtag(fetched.validators().etag())
          .setLastModified(fetched.validators().lastModified());
    }
    Fetch fetch =
        Fetch.newBuilder()
            .setSourceId(source.getSourceId())
            .setAt(askedAt)
            .setUrl(String.valueOf(source.getUrl()))
            .setStatus(status(result))
            .setBytes(result instanceof FetchResult.Fetched fetched ? fetched.body().length() : 0)
            .setMillis(Duration.between(askedAt, answeredAt).toMillis())
            .setOutcome(name(result))
            .setError(error)
            .setDeliveryId(deliveryId)
            .setNextDue(nextDue)
            .build();
    return new PollOutcome(state.build(), fetch);
  }

  private static int status(FetchResult result) {
    return result.match(
        fetched -> 200,
        notModified -> 304,
        FetchResult.AskedToWait::status,
        gone -> 410,
        FetchResult.Refused::status,
        unreachable -> 0);
  }

  private static String name(FetchResult result) {
    return result.match(
        fetched -> "fetched",
        notModified -> "not-modified",
        asked -> "asked-to-wait",
        gone -> "gone",
        refused -> "refused",
        unreachable -> "unreachable");
  }

  private static @Nullable String error(FetchResult result) {
    if (result instanceof FetchResult.AskedToWait asked) {
      return "the publisher answered " + asked.status() + " and asked us to wait";
    }
    if (result instanceof FetchResult.Gone) {
      return "the publisher answered 410: the feed is gone for good";
    }
    if (result instanceof FetchResult.Refused refused) {
      return refused.reason();
    }
    return result instanceof FetchResult.Unreachable unreachable ? unreachable.reason() : null;
  }
}

package io.wireroom.ingest.schedule;

import io.wireroom.ingest.fetch.FetchResult;
import org.jspecify.annotations.Nullable;

/** A fetch in the words of the book of fetches. */
public final class FetchStory {
  private FetchStory() {}

  /** HTTP status; 0 when there was no answer. */
  public static int status(FetchResult result) {
    return result.match(
        fetched -> 200,
        notModified -> 304,
        FetchResult.AskedToWait::status,
        gone -> 410,
        FetchResult.Refused::status,
        unreachable -> 0);
  }

  static String name(FetchResult result) {
    return result.match(
        fetched -> "fetched",
        notModified -> "not-modified",
        asked -> "asked-to-wait",
        gone -> "gone",
        refused -> "refused",
        unreachable -> "unreachable");
  }

  /** What went wrong, for a person; null when nothing did. */
  public static @Nullable String error(FetchResult result) {
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

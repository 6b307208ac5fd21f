package io.wireroom.ingest.parse;

import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.feed.FeedReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what became of the entries of one delivery. */
final class DeliveryCount {
  private static final int MOST_REASONS = 10;

  private final List<String> reasons = new ArrayList<>();
  private int added;
  private int changed;
  private int same;
  private int refused;

  void add(EntryOutcome outcome) {
    if (outcome instanceof EntryOutcome.Revised revised) {
      if (revised.article().getChange() == Change.NEW) {
        added++;
      } else {
        changed++;
      }
    } else if (outcome instanceof EntryOutcome.Refused one) {
      refused++;
      if (reasons.size() < MOST_REASONS) {
        reasons.add(one.reason());
      }
    } else {
      same++;
    }
  }

  int refused() {
    return refused;
  }

  String reasons() {
    return refused + " entries: " + String.join("; ", reasons);
  }

  DeliveryParsed receipt(Delivery delivery, FeedReading feed, Instant now) {
    return DeliveryParsed.newBuilder()
        .setDeliveryId(delivery.getDeliveryId())
        .setSourceId(delivery.getSourceId())
        .setFormat(feed.format())
        .setEntriesNew(added)
        .setEntriesChanged(changed)
        .setEntriesSame(same)
        .setEntriesRefused(refused)
        .setRepairs(feed.repairs())
        .setError(feed.error())
        .setReceivedAt(delivery.getReceivedAt())
        .setParsedAt(now)
        .build();
  }
}

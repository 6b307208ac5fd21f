package io.wireroom.ingest.desk;

import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import io.wireroom.ingest.opml.ImportReport;
import io.wireroom.ingest.opml.OutcomeWords;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What became of a list. */
public record ImportView(Visitor visitor, ImportReport told) {
  /** For example {@code 3 added, 1 dead}. */
  public String summary() {
    return Arrays.stream(ListedFeedOutcome.values())
        .map(
            outcome ->
                told.feeds().stream().filter(feed -> feed.getOutcome() == outcome).count()
                    + " "
                    + OutcomeWords.words(outcome))
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  /** What a feed is called. */
  public static String name(ListedFeed feed) {
    return feed.getTitle().isBlank() ? feed.getUrl() : feed.getTitle();
  }
}

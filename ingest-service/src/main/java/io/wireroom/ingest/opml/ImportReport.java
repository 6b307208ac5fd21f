package io.wireroom.ingest.opml;

import io.wireroom.event.ListImport;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import java.util.List;

/**
 * What became of a list so far.
 *
 * @param feeds those that are stored, in the order of the list
 */
public record ImportReport(ListImport list, List<ListedFeed> feeds) {
  public ImportReport {
    feeds = List.copyOf(feeds);
  }

  /** Names the import. */
  public String id() {
    return list.getImportId();
  }

  /** Whether the list was stored in part alone: what took it in was ended while it did. */
  public boolean cutOff() {
    return feeds.size() < list.getFeeds();
  }

  /** Whether nothing more is to come. */
  public boolean done() {
    return feeds.stream().noneMatch(feed -> feed.getOutcome() == ListedFeedOutcome.WAITING);
  }
}

package io.wireroom.ingest.desk;

import io.wireroom.ingest.opml.ImportedFeed;
import io.wireroom.ingest.opml.ListImport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What became of a list. */
public record ImportView(Visitor visitor, ListImport told, List<ImportedFeed> feeds) {
  /** For example {@code 3 added, 1 dead}. */
  public String summary() {
    return Arrays.stream(ImportedFeed.Outcome.values())
        .map(
            outcome ->
                feeds.stream().filter(feed -> feed.outcome() == outcome).count()
                    + " "
                    + outcome.words())
        .filter(words -> !words.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }
}

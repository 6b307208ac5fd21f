package io.wireroom.ingest.opml;

import io.wireroom.event.ListedFeed;
import io.wireroom.event.Source;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.source.SourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The source that a feed of a list becomes. */
final class ListedSource {
  private static final int INTERVAL_SECONDS = 900;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_FOLDERS = 5;
  private static final int LONGEST_FOLDER = 100;

  private ListedSource() {}

  /**
   * Returns it. One that is there already with that id and address is left as it is: it was saved
   * before a crash, and may have been changed since.
   *
   * @param account what the feed says; null when that is not known yet
   * @param there all sources; nobody else's id is taken
   */
  static Source of(ListedFeed feed, @Nullable FeedAccount account, Collection<Source> there) {
    String id = Objects.requireNonNull(feed.getSourceId());
    Source before =
        there.stream().filter(one -> one.getSourceId().equals(id)).findFirst().orElse(null);
    if (before != null && feed.getUrl().equals(before.getUrl())) {
      return before;
    }
    String own = account == null || account.title() == null ? id : account.title();
    String name = feed.getTitle().isBlank() ? own : feed.getTitle();
    return Source.newBuilder()
        .setSourceId(
            before == null
                ? id
                : SourceId.of(
                    id, there.stream().map(Source::getSourceId).collect(Collectors.toSet())))
        .setName(cut(name, LONGEST_NAME))
        .setUrl(feed.getUrl())
        .setIntervalSeconds(INTERVAL_SECONDS)
        .setFolders(
            feed.getFolders().stream()
                .filter(folder -> !folder.isBlank())
                .limit(MOST_FOLDERS)
                .map(folder -> cut(folder.strip(), LONGEST_FOLDER))
                .toList())
        .setSiteUrl(feed.getSiteUrl())
        .setUpdatedAt(Instant.now())
        .build();
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}

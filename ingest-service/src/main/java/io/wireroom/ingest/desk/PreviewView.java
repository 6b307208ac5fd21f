package io.wireroom.ingest.desk;

import io.wireroom.event.Repair;
import io.wireroom.ingest.preview.EntryAccount;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.preview.Preview;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be read of a feed.
 *
 * @param sourceId the source that is tested; null when it is none yet
 * @param proposedId id that a new source would get
 */
public record PreviewView(
    Visitor visitor, Preview preview, @Nullable String sourceId, String proposedId, Instant now) {
  private static final int SHOWN = 30;

  /** What would be read; null when nothing can be. */
  public @Nullable FeedAccount account() {
    return preview.problem() == null ? preview.account() : null;
  }

  /** The first entries. */
  public List<EntryAccount> entries() {
    FeedAccount account = account();
    return account == null ? List.of() : account.entries().stream().limit(SHOWN).toList();
  }

  /** Name of the feed; its address when it has none. */
  public String name() {
    FeedAccount account = account();
    return account == null || account.title() == null || account.title().isBlank()
        ? String.valueOf(preview.url().getHost())
        : account.title();
  }

  /** A repair as a person reads it. */
  public static String words(Repair repair) {
    return (repair.getCode().replace('-', ' ') + ": " + repair.getDetail()).replaceFirst(": $", "");
  }
}

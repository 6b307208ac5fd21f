package io.wireroom.ingest.opml;

import io.vertx.core.Future;
import io.wireroom.event.ListImport;
import io.wireroom.event.ListedFeed;
import io.wireroom.event.ListedFeedOutcome;
import io.wireroom.event.Source;
import io.wireroom.ingest.feed.outline.FeedList;
import io.wireroom.ingest.feed.outline.OpmlReader;
import io.wireroom.ingest.feed.outline.OpmlWriter;
import io.wireroom.ingest.feed.outline.Outline;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.source.SourceId;
import io.wireroom.runtime.http.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes lists of feeds in and gives one out. Safe for use by many threads. */
public final class ListImports {
  /** Largest list, bytes. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private static final int MOST_FEEDS = 5_000;

  private final SourceDirectory directory;
  private final ImportReports reports;

  public ListImports(SourceDirectory directory, ImportReports reports) {
    this.directory = directory;
    this.reports = reports;
  }

  /**
   * Begins to take a list in. Completes when it is stored: what it lists will be looked at, also
   * after a crash.
   *
   * @param contentType as sent; null when none was
   * @throws Refusal when it is no list, or one of too many feeds
   */
  public Future<ImportReport> begin(byte[] document, @Nullable String contentType) {
    FeedList list = read(document, contentType);
    if (list.error() != null) {
      throw new Refusal.Unprocessable(list.error());
    }
    if (list.outlines().size() > MOST_FEEDS) {
      throw new Refusal.TooLarge("a list may have " + MOST_FEEDS + " feeds; split it");
    }
    String id = UUID.randomUUID().toString();
    ListImport begun =
        ListImport.newBuilder()
            .setImportId(id)
            .setTitle(list.title())
            .setFeeds(list.outlines().size())
            .setRepairs(list.repairs())
            .setStartedAt(Instant.now())
            .build();
    return reports.begin(begun, listed(id, list.outlines()));
  }

  /** One of the last imports. */
  public Optional<ImportReport> find(String id) {
    return reports.find(id);
  }

  /** Returns all sources that are polled, as OPML. */
  public String write() {
    return OpmlWriter.write(
        "Wireroom",
        directory.all().stream()
            .filter(source -> source.getUrl() != null)
            .map(ListImports::outline)
            .toList());
  }

  private List<ListedFeed> listed(String importId, List<Outline> outlines) {
    Set<String> ids = new HashSet<>();
    Map<String, String> there = new HashMap<>();
    for (Source source : directory.all()) {
      ids.add(source.getSourceId());
      if (source.getUrl() != null) {
        there.put(alike(source.getUrl()), source.getSourceId());
      }
    }
    List<ListedFeed> listed = new ArrayList<>();
    for (Outline outline : outlines) {
      String known = there.get(alike(outline.feedUrl()));
      String name = outline.title().isBlank() ? outline.feedUrl() : outline.title();
      String proposed = known == null ? SourceId.of(name, ids) : known;
      ids.add(proposed);
      there.put(alike(outline.feedUrl()), proposed);
      listed.add(
          ListedFeed.newBuilder()
              .setImportId(importId)
              .setNumber(listed.size())
              .setUrl(outline.feedUrl())
              .setTitle(outline.title())
              .setSiteUrl(outline.siteUrl())
              .setFolders(outline.folders())
              .setOutcome(
                  known == null ? ListedFeedOutcome.WAITING : ListedFeedOutcome.ALREADY_THERE)
              .setDetail(known == null ? "" : "as " + known)
              .setSourceId(proposed)
              .build());
    }
    return listed;
  }

  /** What differs in these alone is the same feed. */
  private static String alike(String url) {
    return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static Outline outline(Source source) {
    return new Outline(
        source.getName(),
        String.valueOf(source.getUrl()),
        source.getSiteUrl(),
        source.getFolders());
  }

  private static FeedList read(byte[] document, @Nullable String contentType) {
    try {
      return OpmlReader.read(new ByteArrayInputStream(document), contentType);
    } catch (IOException impossible) {
      throw new UncheckedIOException("bytes in memory can be read", impossible);
    }
  }
}

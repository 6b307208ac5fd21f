package io.wireroom.ingest.opml;

import io.vertx.core.Future;
import io.wireroom.event.Source;
import io.wireroom.ingest.feed.outline.FeedList;
import io.wireroom.ingest.feed.outline.Outline;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.ingest.source.SourceId;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One list that is taken in. Each feed is fetched once, a few at a time and one at a time of a
 * host, and becomes a source when it is a feed. Safe for use by many threads.
 */
public final class ListImport {
  private static final int AT_ONCE = 8;
  private static final int INTERVAL_SECONDS = 900;
  private static final int LONGEST_NAME = 200;
  private static final int MOST_FOLDERS = 5;
  private static final int LONGEST_FOLDER = 100;

  private final String id;
  private final FeedList list;
  private final SourceDirectory directory;
  private final Previewer previewer;
  private final List<ImportedFeed> feeds = new CopyOnWriteArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  ListImport(String id, FeedList list, SourceDirectory directory, Previewer previewer) {
    this.id = id;
    this.list = list;
    this.directory = directory;
    this.previewer = previewer;
  }

  /** Names the import. */
  public String id() {
    return id;
  }

  /** The list as it was read. */
  public FeedList list() {
    return list;
  }

  /** What became of each feed so far, in the order of the list. */
  public List<ImportedFeed> feeds() {
    return List.copyOf(feeds);
  }

  /** Whether all feeds were looked at. */
  public boolean done() {
    return feeds.stream().noneMatch(one -> one.outcome() == ImportedFeed.Outcome.WAITING);
  }

  void start() {
    Set<String> ids = new HashSet<>();
    Map<String, String> there = new HashMap<>();
    for (Source source : directory.all()) {
      ids.add(source.getSourceId());
      if (source.getUrl() != null) {
        there.put(alike(source.getUrl()), source.getSourceId());
      }
    }
    for (Outline outline : list.outlines()) {
      String known = there.get(alike(outline.feedUrl()));
      String name = outline.title().isBlank() ? outline.feedUrl() : outline.title();
      String proposed = known == null ? SourceId.of(name, ids) : known;
      ids.add(proposed);
      there.put(alike(outline.feedUrl()), proposed);
      feeds.add(
          known == null
              ? new ImportedFeed(outline, ImportedFeed.Outcome.WAITING, "", proposed)
              : new ImportedFeed(
                  outline, ImportedFeed.Outcome.ALREADY_THERE, "as " + known, known));
    }
    for (int lane = 0; lane < AT_ONCE; lane++) {
      goOn();
    }
  }

  private void goOn() {
    int number = next.getAndIncrement();
    while (number < feeds.size() && feeds.get(number).outcome() != ImportedFeed.Outcome.WAITING) {
      number = next.getAndIncrement();
    }
    if (number < feeds.size()) {
      int place = number;
      ImportedFeed feed = feeds.get(place);
      checked(feed)
          .otherwise(
              failure ->
                  feed.became(ImportedFeed.Outcome.DEAD, "it could not be saved; try again", null))
          .onSuccess(told -> feeds.set(place, told))
          .onComplete(done -> goOn());
    }
  }

  private Future<ImportedFeed> checked(ImportedFeed feed) {
    URI url;
    try {
      url = URI.create(feed.outline().feedUrl());
    } catch (IllegalArgumentException broken) {
      return Future.succeededFuture(
          feed.became(ImportedFeed.Outcome.NO_FEED, "the address cannot be read", null));
    }
    if (url.getUserInfo() != null) {
      return Future.succeededFuture(
          feed.became(
              ImportedFeed.Outcome.NO_FEED, "addresses with a password are not taken", null));
    }
    return previewer.inTurn(url).compose(preview -> judged(feed, preview));
  }

  private Future<ImportedFeed> judged(ImportedFeed feed, Preview preview) {
    FeedAccount account = preview.account();
    if (preview.result() instanceof FetchResult.AskedToWait) {
      return save(feed, null, "not looked at: the publisher wants to be left alone for now");
    }
    if (account == null) {
      return Future.succeededFuture(
          feed.became(ImportedFeed.Outcome.DEAD, String.valueOf(preview.problem()), null));
    }
    if (preview.problem() != null) {
      return Future.succeededFuture(
          feed.became(ImportedFeed.Outcome.NO_FEED, preview.problem(), null));
    }
    return save(feed, account, account.format() + ", " + account.articles() + " entries");
  }

  private Future<ImportedFeed> save(
      ImportedFeed feed, @Nullable FeedAccount account, String detail) {
    Outline outline = feed.outline();
    String id = Objects.requireNonNull(feed.sourceId());
    String own = account == null || account.title() == null ? id : account.title();
    String name = outline.title().isBlank() ? own : outline.title();
    Source source =
        Source.newBuilder()
            .setSourceId(id)
            .setName(cut(name, LONGEST_NAME))
            .setUrl(outline.feedUrl())
            .setIntervalSeconds(INTERVAL_SECONDS)
            .setFolders(
                outline.folders().stream()
                    .filter(folder -> !folder.isBlank())
                    .limit(MOST_FOLDERS)
                    .map(folder -> cut(folder.strip(), LONGEST_FOLDER))
                    .toList())
            .setSiteUrl(outline.siteUrl())
            .setUpdatedAt(Instant.now())
            .build();
    return directory.save(source).map(saved -> feed.became(ImportedFeed.Outcome.ADDED, detail, id));
  }

  /** What differs in these alone is the same feed. */
  private static String alike(String url) {
    return url.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }
}

package io.wireroom.cli;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleArticle;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** How the sample news comes in: feeds are polled; the page has no feed, so it is handed in. */
final class DemoFeeds {
  private static final int INTERVAL_SECONDS = 60;

  private final List<SampleFeed> feeds;
  private final SampleFeedServer publishers;
  private final IngestClient ingest;

  DemoFeeds(List<SampleFeed> feeds, SampleFeedServer publishers, IngestClient ingest) {
    this.feeds = feeds;
    this.publishers = publishers;
    this.ingest = ingest;
  }

  /** Makes a source of each; returns how many deliveries will come. */
  int follow() throws CannotGoOn, InterruptedException {
    for (SampleFeed feed : feeds) {
      JsonObject source = new JsonObject().put("name", feed.title());
      if (polled(feed)) {
        source
            .put("url", "http://" + publishers.authority() + "/" + feed.id())
            .put("intervalSeconds", INTERVAL_SECONDS);
      }
      ingest.saveSource(feed.id(), source.encode());
      if (!polled(feed)) {
        push(feed, SampleEdition.FIRST);
      }
    }
    return feeds.size();
  }

  /**
   * Publishes the corrected editions, and pushes them so that nobody waits for the next poll;
   * returns how many articles were corrected.
   */
  long correct() throws CannotGoOn, InterruptedException {
    publishers.publish(SampleEdition.SECOND);
    long corrected = 0;
    for (SampleFeed feed : feeds) {
      if (polled(feed)) {
        push(feed, SampleEdition.SECOND);
        corrected += feed.articles().stream().filter(SampleArticle::isCorrected).count();
      }
    }
    return corrected;
  }

  private void push(SampleFeed feed, SampleEdition edition)
      throws CannotGoOn, InterruptedException {
    ingest.push(
        feed.id(),
        feed.contentType(),
        feed.id() + "/" + edition,
        BodyPublishers.ofByteArray(feed.bytes(edition)));
  }

  private static boolean polled(SampleFeed feed) {
    return feed.format() != FeedFormat.PAGE;
  }
}

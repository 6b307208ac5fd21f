package io.wireroom.cli;

import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleArticle;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.sample.StoryGenerator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Feeds of generated articles, each other ones. Not for use by several threads. */
final class BenchFeeds {
  /** Entries of a feed. */
  static final int ENTRIES = 50;

  private static final long SEED = 4_711;
  private static final int SOURCES = 6;

  private final IngestClient ingest;
  private final StoryGenerator stories = new StoryGenerator(SEED, SampleNews.UNTIL);
  private long made;

  BenchFeeds(IngestClient ingest) {
    this.ingest = ingest;
  }

  /** Makes the sources that push. */
  void saveSources() throws CannotGoOn, InterruptedException {
    for (int source = 0; source < SOURCES; source++) {
      ingest.saveSource(source(source), "{\"name\": \"bench\"}");
    }
  }

  /** A source that pushes. */
  static String source(long number) {
    return "bench-" + number % SOURCES;
  }

  /** Makes the next articles. */
  List<SampleFeed> next(int articles) {
    List<SampleFeed> feeds = new ArrayList<>();
    for (int left = articles; left > 0; left -= ENTRIES) {
      List<SampleArticle> entries =
          LongStream.range(made, made + Math.min(ENTRIES, left)).mapToObj(stories::story).toList();
      made += entries.size();
      feeds.add(new SampleFeed(source(made / ENTRIES), "Bench", FeedFormat.RSS_2, entries));
    }
    return feeds;
  }

  /** Pushes a feed; returns when Kafka has it. */
  void push(SampleFeed feed) throws CannotGoOn, InterruptedException {
    ingest.push(
        feed.id(),
        feed.contentType(),
        "feed of " + feed.articles().get(0).slug(),
        BodyPublishers.ofByteArray(feed.bytes(SampleEdition.FIRST)));
  }

  /** Titles of articles that are made first. */
  List<String> titles(int articles) {
    return LongStream.range(0, articles).mapToObj(number -> stories.story(number).title()).toList();
  }
}

package io.wireroom.cli;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.sample.FeedFormat;
import io.wireroom.cli.sample.SampleEdition;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.services.Program;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the demo does once everything answers. */
final class Demo {
  private static final String WORDS = "semaglutide obesity";
  private static final int SHOWN = 3;

  private final House house;
  private final SampleFeedServer publishers;
  private final List<SampleFeed> feeds;
  private final Timeline told;
  private final IngestClient ingest;
  private final SearchClient search;
  private final Topics topics = new Topics("wireroom");

  /** The revision at which each article can be found. */
  private final Map<String, Integer> searchable = new HashMap<>();

  Demo(House house, SampleFeedServer publishers, List<SampleFeed> feeds, Timeline told) {
    this.house = house;
    this.publishers = publishers;
    this.feeds = feeds;
    this.told = told;
    ingest = new IngestClient(house.address(Program.INGEST), null);
    search = new SearchClient(house.address(Program.SEARCH));
  }

  void run() throws CannotGoOn, UnreadableEvent, InterruptedException {
    try (Receipts<DeliveryParsed> parsed = Receipts.ofDeliveries(house.kafka(), topics);
        Receipts<ArticleIndexed> indexed = Receipts.ofIndex(house.kafka(), topics)) {
      follow();
      int articles = cameIn(parsed, feeds.size());
      told.say(articles + " articles in " + feeds.size() + " deliveries");
      firstHit();
      indexed.follow(receipt -> note(receipt) < articles);
      told.say(articles + " articles can be searched");

      publishers.publish(SampleEdition.SECOND);
      correct();
      int corrected = changed(parsed, feeds.size() - 1);
      indexed.follow(receipt -> !(note(receipt) >= articles && corrections() >= corrected));
      told.say(corrected + " corrections came in and can be searched");
      show();
    }
  }

  /** Feeds are polled; the page has no feed, so it is handed in. */
  private void follow() throws CannotGoOn, InterruptedException {
    for (SampleFeed feed : feeds) {
      boolean page = feed.format() == FeedFormat.PAGE;
      JsonObject source = new JsonObject().put("name", feed.title());
      if (!page) {
        source
            .put("url", "http://" + publishers.authority() + "/" + feed.id())
            .put("intervalSeconds", 60);
      }
      ingest.saveSource(feed.id(), source.encode());
      if (page) {
        push(feed, SampleEdition.FIRST);
      }
    }
  }

  /** Corrected editions are pushed, so that nobody waits for the next poll. */
  private void correct() throws CannotGoOn, InterruptedException {
    for (SampleFeed feed : feeds) {
      if (feed.format() != FeedFormat.PAGE) {
        push(feed, SampleEdition.SECOND);
      }
    }
  }

  private void push(SampleFeed feed, SampleEdition edition)
      throws CannotGoOn, InterruptedException {
    ingest.push(
        feed.id(),
        feed.contentType(),
        feed.id() + "/" + edition,
        BodyPublishers.ofByteArray(feed.bytes(edition)));
  }

  private int cameIn(Receipts<DeliveryParsed> parsed, int deliveries)
      throws CannotGoOn, UnreadableEvent {
    int[] seen = new int[2];
    parsed.follow(
        receipt -> {
          told.say(
              "%s: %s, %d new%s"
                  .formatted(
                      receipt.getSourceId(),
                      receipt.getFormat(),
                      receipt.getEntriesNew(),
                      receipt.getRepairs().isEmpty()
                          ? ""
                          : ", " + receipt.getRepairs().size() + " repairs"));
          seen[1] += receipt.getEntriesNew();
          return ++seen[0] < deliveries;
        });
    return seen[1];
  }

  private int changed(Receipts<DeliveryParsed> parsed, int deliveries)
      throws CannotGoOn, UnreadableEvent {
    int[] seen = new int[2];
    parsed.follow(
        receipt -> {
          seen[1] += receipt.getEntriesChanged();
          return ++seen[0] < deliveries;
        });
    return seen[1];
  }

  private void firstHit() throws CannotGoOn, InterruptedException {
    while (search.count("patients") == 0) {
      Thread.sleep(20);
    }
    told.say("first hit");
  }

  /** Returns how many articles can be searched. */
  private int note(ArticleIndexed receipt) {
    searchable.merge(receipt.getArticleId(), receipt.getRevision(), Math::max);
    return searchable.size();
  }

  private long corrections() {
    return searchable.values().stream().filter(revision -> revision > 1).count();
  }

  private void show() throws CannotGoOn, InterruptedException {
    JsonObject page = search.search(WORDS, "&size=" + SHOWN);
    while (page.getJsonObject("total").getLong("value") == 0) {
      page = search.search(WORDS, "&size=" + SHOWN);
    }
    told.say(
        "search for \"" + WORDS + "\": " + page.getJsonObject("total").getLong("value") + " hits");
    page.getJsonArray("hits").stream()
        .map(JsonObject.class::cast)
        .forEach(
            hit ->
                told.add(
                    "%s (%s, %s)"
                        .formatted(
                            hit.getString("title"),
                            hit.getString("source"),
                            hit.getString("publishedAt", "").split("T")[0])));
  }
}

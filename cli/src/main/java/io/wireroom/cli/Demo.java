package io.wireroom.cli;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.services.Program;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.localstack.StackFailure;
import java.util.HashMap;
import java.util.Map;

/** What the demo shows: what came in, that it is found, its corrections, and a search. */
final class Demo {
  private static final String WORDS = "heart failure";
  private static final int SHOWN = 3;

  private final House house;
  private final DemoFeeds feeds;
  private final Timeline told;
  private final Topics topics = new Topics("wireroom");

  /** The revision at which each article can be found. */
  private final Map<String, Integer> searchable = new HashMap<>();

  Demo(House house, DemoFeeds feeds, Timeline told) {
    this.house = house;
    this.feeds = feeds;
    this.told = told;
  }

  /** Follows the feeds and reports until all that they have can be found. */
  void run() throws CannotGoOn, StackFailure, UnreadableEvent, InterruptedException {
    try (Receipts<DeliveryParsed> parsed = Receipts.ofDeliveries(house.kafka(), topics);
        Receipts<ArticleIndexed> indexed = Receipts.ofIndex(house.kafka(), topics)) {
      int articles = cameIn(parsed, feeds.follow());
      house.await(Program.SEARCH);
      SearchClient search = new SearchClient(house.address(Program.SEARCH));
      while (search.count("patients") == 0) {
        Thread.sleep(20);
      }
      told.say("first hit");
      indexed.follow(receipt -> note(receipt) < articles);
      told.say(articles + " articles can be searched");

      long corrected = feeds.correct();
      awaitChanged(parsed, corrected);
      indexed.follow(receipt -> note(receipt) < articles || corrections() < corrected);
      told.say(corrected + " corrections came in and can be searched");
      show(search);
    }
  }

  private int cameIn(Receipts<DeliveryParsed> parsed, int deliveries)
      throws CannotGoOn, UnreadableEvent {
    int[] seen = new int[2];
    parsed.follow(
        receipt -> {
          int repairs = receipt.getRepairs().size();
          told.say(
              "%s: %s, %d new%s"
                  .formatted(
                      receipt.getSourceId(),
                      receipt.getFormat(),
                      receipt.getEntriesNew(),
                      repairs == 0 ? "" : ", mended in " + repairs + " ways"));
          seen[1] += receipt.getEntriesNew();
          return ++seen[0] < deliveries;
        });
    told.say(seen[1] + " articles in " + deliveries + " deliveries");
    return seen[1];
  }

  /** A correction may come in by the push or by a poll, whichever is first. */
  private static void awaitChanged(Receipts<DeliveryParsed> parsed, long corrected)
      throws CannotGoOn, UnreadableEvent {
    long[] seen = new long[1];
    parsed.follow(receipt -> (seen[0] += receipt.getEntriesChanged()) < corrected);
  }

  /** Returns how many articles can be searched. */
  private int note(ArticleIndexed receipt) {
    searchable.merge(receipt.getArticleId(), receipt.getRevision(), Math::max);
    return searchable.size();
  }

  private long corrections() {
    return searchable.values().stream().filter(revision -> revision > 1).count();
  }

  private void show(SearchClient search) throws CannotGoOn, InterruptedException {
    JsonObject page = search.search(WORDS, "&size=" + SHOWN);
    long total = page.getJsonObject("total").getLong("value");
    told.say("search for \"%s\": %d hits".formatted(WORDS, total));
    for (Object one : page.getJsonArray("hits")) {
      JsonObject hit = (JsonObject) one;
      String date = hit.getString("publishedAt", "").split("T", 2)[0];
      told.add("%s (%s, %s)".formatted(hit.getString("title"), hit.getString("source"), date));
    }
  }
}

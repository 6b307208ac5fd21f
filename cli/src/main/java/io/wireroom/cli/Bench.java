package io.wireroom.cli;

import io.wireroom.cli.bench.CpuClock;
import io.wireroom.cli.bench.Percentiles;
import io.wireroom.cli.bench.RawBulk;
import io.wireroom.cli.bench.SearchOverhead;
import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.services.Program;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.localstack.LocalStack;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A load, the raw rate, single probes, and searches, one after the other on the same servers. */
final class Bench {
  private static final int WARM_UP = 1_000;
  private static final String INDEX = "articles";
  private static final double LOAD = 0.7;
  private static final int ASKED_TITLES = 150;
  private static final int WORDS = 2;
  private static final int WARM_UP_ROUNDS = 150;
  private static final int ROUNDS = 60;

  private final House house;
  private final Timeline told;
  private final BenchFeeds feeds;
  private final Probes probes;

  Bench(House house, Timeline told) {
    this.house = house;
    this.told = told;
    IngestClient ingest = new IngestClient(house.address(Program.INGEST), null);
    feeds = new BenchFeeds(ingest);
    probes = new Probes(ingest, new SearchClient(house.address(Program.SEARCH)), told);
  }

  void run(int articles, int probed, CtrlC ctrlC)
      throws CannotGoOn, UnreadableEvent, InterruptedException, IOException {
    feeds.saveSources();
    try (Receipts<ArticleIndexed> receipts =
        Receipts.ofIndex(house.kafka(), new Topics("wireroom"))) {
      told.say("warming up with " + WARM_UP + " articles");
      send(feeds.next(WARM_UP), WARM_UP, receipts);
      if (ctrlC.await(0)) {
        return;
      }
      double rate = load(articles, receipts);
      double raw = new RawBulk(house.elasticsearch(), INDEX + "-raw").rate(INDEX);
      told.say("raw _bulk of the same documents: %.0f articles/s".formatted(raw));
      told.say("pipeline to raw: %.2f".formatted(rate / raw));
      searches();
      probes.send(probed, "idle");
      loaded(rate, probed);
    }
  }

  private double load(int articles, Receipts<ArticleIndexed> receipts)
      throws CannotGoOn, UnreadableEvent, InterruptedException {
    List<SampleFeed> made = feeds.next(articles);
    CpuClock cpu = new CpuClock(processes());
    double seconds = send(made, articles, receipts);
    told.say(
        "%d articles, push to index: %.1f s, %.0f articles/s"
            .formatted(articles, seconds, articles / seconds));
    cpu.since()
        .forEach(
            (name, used) ->
                told.add(
                    "%-16s %5.2f CPU s per 1,000 articles"
                        .formatted(name, seconds(used) * 1000 / articles)));
    return articles / seconds;
  }

  /** Pushes all and waits for the last receipt; returns the seconds that took. */
  private double send(List<SampleFeed> made, int articles, Receipts<ArticleIndexed> receipts)
      throws CannotGoOn, UnreadableEvent, InterruptedException {
    long began = System.nanoTime();
    for (SampleFeed feed : made) {
      feeds.push(feed);
    }
    Set<String> indexed = new HashSet<>();
    receipts.follow(
        receipt -> {
          indexed.add(receipt.getArticleId());
          return indexed.size() < articles;
        });
    return (System.nanoTime() - began) / 1e9;
  }

  /** The same questions to the search service and to Elasticsearch. */
  private void searches() throws IOException, InterruptedException {
    SearchOverhead.Measured measured =
        new SearchOverhead(
                house.address(Program.SEARCH),
                house.elasticsearch().resolve("/" + INDEX + "/"),
                SeedNames.read())
            .measure(
                feeds.titles(ASKED_TITLES).stream().map(Bench::question).distinct().toList(),
                WARM_UP_ROUNDS,
                ROUNDS);
    if (measured.questions() == 0) {
      told.say("searches: no question was fulfilled by enough articles; take more --articles");
      return;
    }
    Percentiles service = new Percentiles(measured.service());
    Percentiles alone = new Percentiles(measured.elasticsearch());
    told.say(
        "%d questions: p50 %.1f ms, p99 %.1f ms; Elasticsearch alone p50 %.1f ms, p99 %.1f ms; added %.0f %% and %.0f %%"
            .formatted(
                measured.questions(),
                service.at(50),
                service.at(99),
                alone.at(50),
                alone.at(99),
                (service.at(50) / alone.at(50) - 1) * 100,
                (service.at(99) / alone.at(99) - 1) * 100));
  }

  /** The longest words of a title: what a reader would ask for. */
  private static String question(String title) {
    return Arrays.stream(title.split("\\P{L}+"))
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(WORDS)
        .collect(Collectors.joining(" "));
  }

  private void loaded(double rate, int probed) throws CannotGoOn, InterruptedException {
    try (SteadyLoad load = SteadyLoad.start(feeds, rate * LOAD)) {
      probes.send(probed, "at 70 % of the full rate");
      told.add("pushed meanwhile: %.0f articles/s".formatted(load.end()));
    }
  }

  private Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    for (Program program : Program.values()) {
      house.services().pid(program).ifPresent(pid -> processes.put(program.label(), pid));
    }
    LocalStack stack = house.stack();
    if (stack != null) {
      processes.put("Kafka", stack.kafka().pid());
      processes.put("Elasticsearch", stack.elasticsearch().pid());
    }
    return processes;
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }
}

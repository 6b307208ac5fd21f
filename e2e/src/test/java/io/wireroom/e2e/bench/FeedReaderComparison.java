package io.wireroom.e2e.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and prints how many entries each reader reads in a second of CPU time. */
public final class FeedReaderComparison {
  private FeedReaderComparison() {}

  /** Needs no arguments; takes some four minutes. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(FeedReaderBenchmark.class.getName())
                    .addProfiler(CpuSeconds.class)
                    .build())
            .run();
    Map<String, Map<String, Double>> perKind = new TreeMap<>();
    for (RunResult result : results) {
      String kind = result.getParams().getParam("kind");
      int entries = GeneratedFeeds.Kind.valueOf(kind).entries();
      double runs = result.getSecondaryResults().get(CpuSeconds.RESULT).getScore();
      perKind
          .computeIfAbsent(kind, none -> new TreeMap<>())
          .put(result.getPrimaryResult().getLabel(), runs * entries);
    }
    System.out.printf("%nentries per CPU second%n%-12s %12s %12s%n", "", "wireroom", "ROME");
    double ours = 0;
    double theirs = 0;
    for (Map.Entry<String, Map<String, Double>> one : perKind.entrySet()) {
      double wireroom = one.getValue().get("wireroom");
      double rome = one.getValue().get("rome");
      ours += 1 / wireroom;
      theirs += 1 / rome;
      print(one.getKey(), wireroom, rome);
    }
    // The same number of entries of each kind
    print("all", perKind.size() / ours, perKind.size() / theirs);
  }

  private static void print(String name, double wireroom, double rome) {
    System.out.printf(
        Locale.ROOT, "%-12s %,12.0f %,12.0f   %.1f x%n", name, wireroom, rome, wireroom / rome);
  }
}

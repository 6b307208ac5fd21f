package io.wireroom.enrich.entity;

import io.wireroom.e2e.bench.CpuSeconds;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark and prints megabytes a second, time to build, and memory. */
public final class TermMatcherFigures {
  private static final double MILLION = 1e6;

  private TermMatcherFigures() {}

  /** Needs no arguments and {@code -Dbench.heap=1500m}; takes some three minutes. */
  public static void main(String[] arguments) throws RunnerException {
    Map<Integer, Double> find = new TreeMap<>();
    Map<Integer, Double> build = new TreeMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(TermMatcherBenchmark.class.getName())
                    .addProfiler(CpuSeconds.class)
                    .build())
            .run()) {
      int terms = Integer.parseInt(result.getParams().getParam("terms"));
      double runs = result.getSecondaryResults().get(CpuSeconds.RESULT).getScore();
      (result.getPrimaryResult().getLabel().equals("find") ? find : build).put(terms, runs);
    }
    GeneratedVocabulary generated = new GeneratedVocabulary(TermMatcherBenchmark.MOST);
    System.out.printf("%nper CPU second%n%9s %8s %10s %8s%n", "terms", "MB/s", "build ms", "MB");
    find.forEach(
        (terms, runs) ->
            System.out.printf(
                Locale.ROOT,
                "%9d %8.1f %10.0f %8.1f%n",
                terms,
                runs * TermMatcherBenchmark.TEXT / MILLION,
                1000 / build.getOrDefault(terms, Double.NaN),
                memory(generated.vocabulary(terms))));
  }

  /** What the trie keeps beside the vocabulary, in megabytes. */
  private static double memory(Vocabulary vocabulary) {
    long before = used();
    TermTrie trie = TermTrie.of(vocabulary);
    double taken = (used() - before) / MILLION;
    return trie.named(TermTrie.ROOT).isEmpty() && !vocabulary.concepts().isEmpty() ? taken : -1;
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}

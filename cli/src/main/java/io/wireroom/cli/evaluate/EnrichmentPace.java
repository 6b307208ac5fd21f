package io.wireroom.cli.evaluate;

import io.wireroom.cli.bench.Percentiles;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.event.ArticleIngested;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Clocks the enrichment of articles by the CPU time of the one thread that does it. */
public final class EnrichmentPace {
  private static final int MOST_ROUNDS = 30;

  /** A round that is not so much faster than the best before it has not gained anything. */
  private static final double GAIN = 0.98;

  private static final int ROUNDS_WITHOUT_GAIN = 3;

  private final ArticleEnricher enricher;
  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

  public EnrichmentPace(ArticleEnricher enricher) {
    this.enricher = enricher;
  }

  /**
   * How long articles took.
   *
   * @param bytes of their texts in UTF-8
   * @param milliseconds of each
   * @param collecting milliseconds that all threads stood still for garbage collection meanwhile
   */
  public record Times(long bytes, List<Double> milliseconds, long collecting) {
    /** Returns one line: megabytes a second, milliseconds an article. */
    @Override
    public String toString() {
      Percentiles ranks = new Percentiles(milliseconds);
      double all = milliseconds.stream().mapToDouble(Double::doubleValue).sum();
      return String.format(
          Locale.ROOT,
          "%d articles of %d bytes: %.2f MB/s a core, p50 %.2f ms, p99 %.2f ms;"
              + " collecting garbage took %.1f %% more",
          milliseconds.size(),
          bytes / milliseconds.size(),
          bytes / all / 1e3,
          ranks.at(50),
          ranks.at(99),
          100 * collecting / all);
    }
  }

  /**
   * Enriches the articles again and again until that grows no faster, so that the machine has
   * compiled what it is going to compile; returns how often.
   */
  public int warmUp(List<ArticleIngested> articles) {
    double best = Double.MAX_VALUE;
    int since = 0;
    int round = 0;
    while (round < MOST_ROUNDS && since < ROUNDS_WITHOUT_GAIN) {
      double took = clock(articles).milliseconds.stream().mapToDouble(Double::doubleValue).sum();
      since = took < best * GAIN ? 0 : since + 1;
      best = Math.min(best, took);
      round++;
    }
    return round;
  }

  /** Enriches each article once. */
  public Times clock(List<ArticleIngested> articles) {
    List<Double> milliseconds = new ArrayList<>(articles.size());
    long collecting = collecting();
    long bytes = 0;
    for (ArticleIngested article : articles) {
      long began = clock.getCurrentThreadCpuTime();
      String text = enricher.enrich(article).getText();
      milliseconds.add((clock.getCurrentThreadCpuTime() - began) / 1e6);
      bytes += text.getBytes(StandardCharsets.UTF_8).length;
    }
    return new Times(bytes, milliseconds, collecting() - collecting);
  }

  private static long collecting() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}

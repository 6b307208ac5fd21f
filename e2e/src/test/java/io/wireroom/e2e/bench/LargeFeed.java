package io.wireroom.e2e.bench;

import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Reads one feed of 500 MB as it comes and prints how much memory it took. Run it with 64 MB. */
public final class LargeFeed {
  private static final long SIZE = 500L * 1024 * 1024;

  private LargeFeed() {}

  /** Needs no arguments; takes some seconds. */
  public static void main(String[] arguments) throws IOException {
    String feed = new String(GeneratedFeeds.Kind.FULL_TEXT.document(100), StandardCharsets.UTF_8);
    int first = feed.indexOf("<item>");
    int last = feed.lastIndexOf("</channel>");
    byte[] items = feed.substring(first, last).getBytes(StandardCharsets.UTF_8);
    int repeats = (int) (SIZE / items.length) + 1;
    InputStream document =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    stream(feed.substring(0, first).getBytes(StandardCharsets.UTF_8)),
                    new SequenceInputStream(
                        Collections.enumeration(
                            Collections.nCopies(repeats, items).stream()
                                .map(LargeFeed::stream)
                                .toList())),
                    stream(feed.substring(last).getBytes(StandardCharsets.UTF_8)))));
    long[] entries = new long[1];
    long start = System.nanoTime();
    FeedReading read = FeedReader.read(document, null, null, entry -> entries[0]++);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %,d entries of %,d MB in %.1f s, heap of %d MB, at most %d MB used%n",
        read.format(),
        entries[0],
        (long) items.length * repeats >> 20,
        seconds,
        Runtime.getRuntime().maxMemory() >> 20,
        peak() >> 20);
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(peak -> peak.getUsed())
        .sum();
  }
}

package io.wireroom.e2e.bench;

import io.wireroom.ingest.feed.FeedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads documents that were made to be slow, in two sizes, and prints how many times as long the
 * double takes: 2 when time is linear.
 */
public final class HostileDoubling {
  private static final int SIZE = 4_000_000;
  private static final int ROUNDS = 9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HostileDoubling() {}

  /** Needs no arguments; takes some ten seconds. */
  public static void main(String[] arguments) throws IOException {
    double worst = 0;
    for (Map.Entry<String, String[]> hostile : documents().entrySet()) {
      byte[] single = document(hostile.getValue(), SIZE);
      byte[] pair = document(hostile.getValue(), 2 * SIZE);
      double once = Double.MAX_VALUE;
      double twice = Double.MAX_VALUE;
      // In turns, so that a machine that is slower for a while is so for both
      for (int round = 0; round < ROUNDS; round++) {
        once = Math.min(once, milliseconds(single));
        twice = Math.min(twice, milliseconds(pair));
      }
      worst = Math.max(worst, twice / once);
      System.out.printf(
          Locale.ROOT,
          "%-18s %8.1f ms %8.1f ms   %.2f x%n",
          hostile.getKey(),
          once,
          twice,
          twice / once);
    }
    System.out.printf(Locale.ROOT, "at most %.2f x%n", worst);
  }

  /** What a document begins with, what is repeated, and what it ends with. */
  private static Map<String, String[]> documents() {
    String item = "<rss version='2.0'><channel><item>";
    String title = item + "<title>";
    Map<String, String[]> documents = new LinkedHashMap<>();
    documents.put("nesting", new String[] {title, "<a>", ""});
    documents.put("stray ends", new String[] {title + "<b>".repeat(500), "</z>", ""});
    documents.put("unclosed items", new String[] {"<rss><channel>", "<item><title>x", ""});
    documents.put("attributes", new String[] {item + "<link ", "a1='1' b='2' ", "/>"});
    documents.put("unclosed quotes", new String[] {title, "<a b=\"> x y z ", ""});
    documents.put("ampersands", new String[] {title, "&", ""});
    documents.put("entity-like", new String[] {title, "&notanentity;", ""});
    documents.put("entities", new String[] {title, "&eacute;", ""});
    documents.put("less-than", new String[] {title, "<", ""});
    documents.put("comments", new String[] {title, "<!-- - ", ""});
    documents.put("sections", new String[] {title + "<![CDATA[", "]]", ""});
    documents.put("document type", new String[] {"<!DOCTYPE rss [", "<!ENTITY a 'b'>", ""});
    documents.put("markup in title", new String[] {title, "&lt;div&gt;", "</title></item>"});
    documents.put("categories", new String[] {item, "<category>c</category>", ""});
    documents.put("dates", new String[] {item, "<pubDate>1 1 1 1 1 1 1 1 1</pubDate>", ""});
    documents.put("persons", new String[] {"<feed><entry>", "<author><name>x", ""});
    documents.put("bad bytes", new String[] {title, "\uFFFF\u0000", ""});
    documents.put("news message", new String[] {"<newsMessage>", "<newsItem guid='1'/>", ""});
    return documents;
  }

  private static byte[] document(String[] parts, int size) {
    return (parts[0] + parts[1].repeat(size / parts[1].length()) + parts[2])
        .getBytes(StandardCharsets.UTF_8);
  }

  private static double milliseconds(byte[] document) throws IOException {
    // The thread's own time, since others may be busy on this machine
    long start = THREADS.getCurrentThreadCpuTime();
    FeedReader.read(new ByteArrayInputStream(document), null, null, entry -> {});
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }
}

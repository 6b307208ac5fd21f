package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long it takes to find out which of 100,000 saved searches find an article, and to read and
 * change them, in CPU time of the thread that does, and the memory that they take. Words are as
 * frequent as in a language (Zipf). A minute.
 */
public final class AlertMatchingFigures {
  private static final int SEARCHES = 100_000;
  private static final int ARTICLES = 500;
  private static final int WARM_UP = 100;
  private static final int CHANGES = 100;
  private static final int VOCABULARY = 20_000;
  private static final int TITLE_WORDS = 10;
  private static final int BODY_WORDS = 600;

  private AlertMatchingFigures() {}

  /** Needs no arguments. */
  public static void main(String[] arguments) {
    Random random = new Random(11);
    List<Map<String, List<String>>> searches =
        Stream.generate(() -> search(random)).limit(SEARCHES).toList();
    SearchMonitor monitor = new SearchMonitor();
    read(monitor, searches, article(random));
    match(monitor, random);
    change(monitor, random);
  }

  /** What comes last is found once an article is matched. */
  private static void read(
      SearchMonitor monitor, List<Map<String, List<String>>> searches, ObjectNode article) {
    long before = heap();
    long begin = cpuTime();
    for (int number = 0; number < SEARCHES; number++) {
      monitor.put("s" + number, ArticleQuery.from(searches.get(number), ConceptNames.NONE));
    }
    monitor.matching(article);
    long took = cpuTime() - begin;
    System.out.printf(
        Locale.ROOT,
        "%d saved searches read in %.1f s, %.0f MB of heap%n",
        SEARCHES,
        took / 1e9,
        (heap() - before) / 1e6);
  }

  private static void match(SearchMonitor monitor, Random random) {
    long[] nanos = new long[ARTICLES];
    long matches = 0;
    for (int number = -WARM_UP; number < ARTICLES; number++) {
      ObjectNode article = article(random);
      long begin = cpuTime();
      int matched = monitor.matching(article).size();
      if (number >= 0) {
        nanos[number] = cpuTime() - begin;
        matches += matched;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%d articles: p50 %.1f ms, p99 %.1f ms, %.1f matches each%n",
        ARTICLES,
        nanos[ARTICLES / 2] / 1e6,
        nanos[ARTICLES * 99 / 100] / 1e6,
        (double) matches / ARTICLES);
  }

  /** A change counts from when it is said until an article was matched by it. */
  private static void change(SearchMonitor monitor, Random random) {
    long[] nanos = new long[CHANGES];
    for (int number = 0; number < CHANGES; number++) {
      Map<String, List<String>> search = search(random);
      ObjectNode article = article(random);
      long begin = cpuTime();
      monitor.put("s" + random.nextInt(SEARCHES), ArticleQuery.from(search, ConceptNames.NONE));
      monitor.matching(article);
      nanos[number] = cpuTime() - begin;
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "a search changed and an article matched: p50 %.1f ms, p99 %.1f ms%n",
        nanos[CHANGES / 2] / 1e6,
        nanos[CHANGES * 99 / 100] / 1e6);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Bytes in use. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static Map<String, List<String>> search(Random random) {
    String question =
        switch (random.nextInt(5)) {
          case 0 -> '"' + sought(random) + " " + sought(random) + '"';
          case 1 -> "title:" + sought(random);
          case 2 -> sought(random) + " NOT " + sought(random);
          default -> String.join(" ", List.of(sought(random), sought(random), sought(random)));
        };
    return random.nextInt(3) == 0
        ? Map.of("q", List.of(question), "source", List.of("source" + random.nextInt(50)))
        : Map.of("q", List.of(question));
  }

  private static ObjectNode article(Random random) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    String title = text(random, TITLE_WORDS);
    String body = text(random, BODY_WORDS);
    article.put("withdrawn", false).put("title", title).put("body", body);
    article.put("lead", body.substring(0, 300)).put("names", text(random, TITLE_WORDS));
    article.put("sourceId", "source" + random.nextInt(50)).put("date", "2026-03-01T08:00:00Z");
    article.putArray("authors").add(text(random, 2));
    return article;
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < words; at++) {
      text.append(word(random, 1)).append(' ');
    }
    return text.toString();
  }

  /** People search for words that are not the commonest. */
  private static String sought(Random random) {
    return word(random, 50);
  }

  /** A word by its rank, of which the first ones are left out; as frequent as one by its rank. */
  private static String word(Random random, int first) {
    double rank = first * Math.pow((double) VOCABULARY / first, random.nextDouble());
    return "w" + Integer.toString((int) rank * 31 + 7, 36) + "x";
  }
}

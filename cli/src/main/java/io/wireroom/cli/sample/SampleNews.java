package io.wireroom.cli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The sample news as a whole: what was written by hand, generated articles up to five hundred, and
 * among those the copies that partners make.
 */
public final class SampleNews {
  /** How many articles all feeds have together. */
  public static final int ARTICLES = 500;

  /** How many of them are copies of another. */
  public static final int COPIES = 40;

  /** The day that the sample news ends, so that the demo is the same every day. */
  public static final Instant UNTIL = Instant.parse("2025-12-31T12:00:00Z");

  private static final long SEED = 20_251_231;
  private static final String PAGE = "harborview-page";

  /** The six feeds, without articles. */
  private static final List<SampleFeed> DESKS =
      List.of(
          desk("clinic-daily", "Clinic Daily", FeedFormat.RSS_2),
          desk("journal-letters", "Journal Letters", FeedFormat.RSS_1),
          desk("harborview-health", "Harborview Health News", FeedFormat.ATOM_HTML),
          desk("campus-bulletin", "Campus Bulletin", FeedFormat.ATOM_XHTML),
          desk("ward-wire", "Ward Wire", FeedFormat.JSON_FEED),
          desk("county-press", "County Press", FeedFormat.CARELESS_RSS));

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final Map<String, SampleArticle> articles = new LinkedHashMap<>();
  private final Set<String> titles = new HashSet<>();

  private SampleNews(Instant until) {
    SampleArticle.handWritten().forEach(this::add);
    StoryGenerator generator = new StoryGenerator(SEED, until);
    for (long number = 0; articles.size() < ARTICLES - COPIES - 1; number++) {
      add(to(generator.story(number), DESKS.get(random.nextInt(DESKS.size())).id()));
    }
    copies();
    add(to(PlainPage.article(), PAGE));
  }

  /** All feeds, with the articles of the 90 days before {@link #UNTIL}. */
  public static List<SampleFeed> feeds() {
    return feeds(UNTIL);
  }

  /**
   * All feeds; the last is a page.
   *
   * @param until the generated articles are of the 90 days before; those by hand keep their dates
   */
  public static List<SampleFeed> feeds(Instant until) {
    return new SampleNews(until).filled();
  }

  private List<SampleFeed> filled() {
    SampleFeed page = desk(PAGE, "Harborview page", FeedFormat.PAGE);
    return Stream.concat(DESKS.stream(), Stream.of(page)).map(this::filled).toList();
  }

  private SampleFeed filled(SampleFeed desk) {
    List<SampleArticle> own =
        articles.values().stream()
            .filter(article -> article.header("feed").equals(desk.id()))
            .sorted(Comparator.comparing(SampleArticle::published).reversed())
            .toList();
    return new SampleFeed(desk.id(), desk.title(), desk.format(), own);
  }

  private void copies() {
    SyndicatedCopy copying = new SyndicatedCopy();
    List<SampleArticle> originals = new ArrayList<>(articles.values());
    while (articles.size() < ARTICLES - 1) {
      SampleArticle original = originals.remove(random.nextInt(originals.size()));
      List<SampleFeed> partners =
          DESKS.stream().filter(desk -> !desk.id().equals(original.header("feed"))).toList();
      String publisher =
          DESKS.stream()
              .filter(desk -> desk.id().equals(original.header("feed")))
              .map(SampleFeed::title)
              .findFirst()
              .orElseThrow();
      String partner = partners.get(random.nextInt(partners.size())).id();
      add(copying.of(original, partner, publisher, random));
    }
  }

  /** Headlines that stand already are passed over: readers would take them for one article. */
  private void add(SampleArticle article) {
    if (titles.add(article.title())) {
      articles.put(article.slug(), article);
    }
  }

  private static SampleArticle to(SampleArticle article, String feed) {
    Map<String, String> headers = new HashMap<>(article.headers());
    headers.put("feed", feed);
    return new SampleArticle(article.slug(), headers, article.body());
  }

  private static SampleFeed desk(String id, String title, FeedFormat format) {
    return new SampleFeed(id, title, format, List.of());
  }
}

package io.wireroom.event;

import java.time.Duration;
import java.util.List;

/**
 * All topics under one prefix. Installations and tests that share a broker differ in the prefix
 * alone.
 *
 * @param prefix start of every name, for example {@code wireroom}
 */
public record Topics(String prefix) {
  /**
   * The largest record that any topic takes, in bytes: a delivery of the largest size with its
   * headers.
   */
  public static final int LARGEST_RECORD = 24 * 1024 * 1024;

  private static final int PARTITIONS = 6;
  private static final Duration ARCHIVE = Duration.ofDays(30);
  private static final Duration WEEK = Duration.ofDays(7);

  public Topics {
    if (!prefix.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw new IllegalArgumentException(
          "topic prefix '" + prefix + "' is not of the form [a-z0-9-]{1,64}");
    }
  }

  /** What arrived, as it arrived; key: source id. */
  public Topic deliveries() {
    return Topic.kept(name("deliveries"), PARTITIONS, ARCHIVE).forLargeRecords(LARGEST_RECORD);
  }

  /** What was read from each delivery; key: source id. */
  public Topic deliveriesParsed() {
    return Topic.kept(name("deliveries.parsed"), PARTITIONS, WEEK);
  }

  /**
   * What the parser remembers of each article; key: article id, but placed in the partition of its
   * source's deliveries, so that whoever reads a partition of deliveries needs just the same
   * partition of this.
   */
  public Topic articleStates() {
    return Topic.compacted(name("article-states"), PARTITIONS);
  }

  /**
   * By what entries are known to be of which article; key: hash of the key, placed like {@link
   * #articleStates}.
   */
  public Topic articleKeys() {
    return Topic.compacted(name("article-keys"), PARTITIONS);
  }

  /**
   * Revisions that nobody may read yet; key: article id, placed as {@link #articleStates()} is. No
   * one downstream reads it.
   */
  public Topic embargoes() {
    return Topic.compacted(name("embargoes"), PARTITIONS).forLargeRecords(LARGEST_RECORD);
  }

  /**
   * Article revisions that wait for their page; key: article id, placed like {@link
   * #articleStates}.
   */
  public Topic pagesWanted() {
    return Topic.compacted(name("pages-wanted"), PARTITIONS).forLargeRecords(LARGEST_RECORD);
  }

  /** Articles whose page is looked for; key: article id, placed like {@link #articleStates}. */
  public Topic pageChecks() {
    return Topic.compacted(name("page-checks"), PARTITIONS);
  }

  /** What each feed listed last; key: source id, placed like {@link #articleStates}. */
  public Topic sourceWindows() {
    return Topic.compacted(name("source-windows"), PARTITIONS);
  }

  /** Article revisions; key: article id. */
  public Topic articlesIngested() {
    return Topic.kept(name("articles.ingested"), PARTITIONS, ARCHIVE)
        .forLargeRecords(LARGEST_RECORD);
  }

  /** Article revisions of history, which never delay those of today; key: article id. */
  public Topic articlesBackfilled() {
    return Topic.kept(name("articles.ingested.backfill"), PARTITIONS, ARCHIVE)
        .forLargeRecords(LARGEST_RECORD);
  }

  /** The newest enriched revision of each article; key: article id. */
  public Topic articlesEnriched() {
    return Topic.compacted(name("articles.enriched"), PARTITIONS).forLargeRecords(LARGEST_RECORD);
  }

  /** Receipts of the index; key: article id. */
  public Topic articlesIndexed() {
    return Topic.kept(name("articles.indexed"), PARTITIONS, WEEK);
  }

  /** What could never work, bytes unchanged, with the reason in its headers; key: as it was. */
  public Topic deadLetters() {
    return Topic.kept(name("dead-letters"), 1, ARCHIVE).forLargeRecords(LARGEST_RECORD);
  }

  /** The followed sources; key: source id. */
  public Topic sources() {
    return Topic.compacted(name("sources"), 1);
  }

  /** Where the poller stands with each source; key: source id. */
  public Topic sourceStates() {
    return Topic.compacted(name("source-states"), 1);
  }

  /** Where we stand with the WebSub hub of each source; key: source id. */
  public Topic subscriptions() {
    return Topic.compacted(name("subscriptions"), 1);
  }

  /** How far the archived feeds of each source have been walked; key: source id. */
  public Topic backfills() {
    return Topic.compacted(name("backfills"), 1);
  }

  /**
   * Lists of feeds that were taken in, and what became of each feed: the last imports alone; key:
   * import id of a list, and of a feed with a slash and its number.
   */
  public Topic listImports() {
    return Topic.compacted(name("list-imports"), 1);
  }

  /** Every fetch and what it came to; key: source id. */
  public Topic fetches() {
    return Topic.kept(name("fetches"), 1, WEEK);
  }

  /** What the vocabulary is beyond what the program carries; key: concept id. */
  public Topic vocabulary() {
    return Topic.compacted(name("vocabulary"), 1);
  }

  /**
   * Every concept as enrichment uses it now, for whoever wants to know their names; key: concept
   * id.
   */
  public Topic concepts() {
    return Topic.compacted(name("concepts"), 1);
  }

  /** What people want to be told of; key: search id. */
  public Topic savedSearches() {
    return Topic.compacted(name("saved-searches"), 1);
  }

  /** Articles that saved searches find for the first time; key: search id. */
  public Topic alerts() {
    return Topic.kept(name("alerts"), PARTITIONS, ARCHIVE);
  }

  /** Who is told by requests of ours; key: receiver id. */
  public Topic receivers() {
    return Topic.compacted(name("receivers"), 1);
  }

  /**
   * What is told to whom, and how far that has come; key: notice id, placed by the receiver's id,
   * so that all notices of a receiver are in one partition.
   */
  public Topic notices() {
    return Topic.compacted(name("notices"), PARTITIONS).keptFor(WEEK);
  }

  /** Every topic, in the order in which an article meets them. */
  public List<Topic> all() {
    return List.of(
        sources(),
        sourceStates(),
        subscriptions(),
        backfills(),
        listImports(),
        fetches(),
        vocabulary(),
        concepts(),
        deliveries(),
        deliveriesParsed(),
        articleStates(),
        articleKeys(),
        pagesWanted(),
        pageChecks(),
        sourceWindows(),
        embargoes(),
        articlesIngested(),
        articlesBackfilled(),
        articlesEnriched(),
        articlesIndexed(),
        savedSearches(),
        alerts(),
        receivers(),
        notices(),
        deadLetters());
  }

  private String name(String what) {
    return prefix + "." + what + ".v1";
  }
}

package io.wireroom.cli.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An endless row of synthetic articles: the same seed and end give the same articles, on any
 * machine and in any order. Thread-safe.
 */
public final class StoryGenerator {
  /** Articles are spread over as long before the end. */
  public static final Duration SPREAD = Duration.ofDays(90);

  /** Odd, so that no two numbers begin in the same state. */
  private static final long STRIDE = 0xBF58476D1CE4E5B9L;

  /** Corrections must have time to appear. */
  private static final Duration YOUNGEST = SampleArticle.UNTIL_CORRECTED;

  private final long seed;
  private final Instant until;
  private final List<Topic> topics = Topic.all();
  private final StoryBlocks blocks = new StoryBlocks();
  private final Cast cast = new Cast();

  /**
   * A row.
   *
   * @param until no article is younger than this
   */
  public StoryGenerator(long seed, Instant until) {
    this.seed = seed;
    this.until = until;
  }

  /**
   * Makes one article of the row; those before it are not made.
   *
   * @param number from 0; neighbours are about different topics
   */
  public SampleArticle story(long number) {
    // One step of mixing lies between the seeds, or the rows of neighbours would overlap
    SplittableRandom random = new SplittableRandom(seed ^ (number * STRIDE)).split();
    Topic topic = topics.get((int) Math.floorMod(number, (long) topics.size()));
    Instant published =
        until.minus(YOUNGEST).minusSeconds(random.nextLong(SPREAD.minus(YOUNGEST).toSeconds()));
    int year = published.atOffset(ZoneOffset.UTC).getYear();
    StoryFacts facts = new StoryFacts(topic, cast, year, random);
    return new StoryWriter(blocks, cast, topic, facts, random).write(number, published);
  }
}

package io.wireroom.search.related;

/**
 * How it is weighed what goes with an article. {@code wireroom evaluate related} tells what each
 * part is worth.
 *
 * @param words how many typical words of the article are looked for
 * @param titleWeight weight of such words in titles, where those in texts have one
 * @param entityWeight weight of a shared concept that the article is wholly about
 * @param tagWeight weight of a shared tag that is certain
 */
public record RelatedRanking(int words, double titleWeight, double entityWeight, double tagWeight) {
  /** What is recommended by. */
  public static final RelatedRanking DEFAULT = new RelatedRanking(25, 1, 1, 0.5);
}

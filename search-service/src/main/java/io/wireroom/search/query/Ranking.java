package io.wireroom.search.query;

/**
 * How matches are weighed. One setting serves every kind of question; {@code wireroom evaluate
 * search} tells what each part of it is worth.
 *
 * @param titleWeight weight of words in the title, beside title and text together, which have 1
 * @param besideWeight weight of words in the lead, in names of what is mentioned, and of authors
 * @param phraseWeight weight of words that stand nearly together
 * @param contentWords whether words that say nothing of the subject are left out of long questions
 * @param widen whether articles that are like the best ones are added when few fulfil the question
 * @param feedbackShare share of the words that are typical of the best articles in the score, below
 *     1; 0 to do without
 */
public record Ranking(
    double titleWeight,
    double besideWeight,
    double phraseWeight,
    boolean contentWords,
    boolean widen,
    double feedbackShare) {
  /** What searches use. */
  public static final Ranking DEFAULT = new Ranking(0.4, 0.2, 0.2, true, true, 0.3);

  public Ranking {
    if (titleWeight < 0 || besideWeight < 0 || phraseWeight < 0) {
      throw new IllegalArgumentException("weights: " + titleWeight + ", " + besideWeight);
    }
    if (feedbackShare < 0 || feedbackShare >= 1) {
      throw new IllegalArgumentException("no share: " + feedbackShare);
    }
  }
}

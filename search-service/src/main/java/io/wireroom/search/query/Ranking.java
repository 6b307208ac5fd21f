package io.wireroom.search.query;

/**
 * How matches are weighed. One setting serves every kind of question; {@code wireroom evaluate
 * search} tells what each part of it is worth.
 *
 * @param titleWeight how often a word of the title counts, where one of the text counts once; 1 or
 *     more
 * @param besideWeight weight of words in the lead, in names of what is mentioned, and of authors
 * @param phraseWeight weight of words that stand nearly together
 * @param contentWords whether words that say nothing of the subject are left out of long questions
 * @param widen whether articles that are like the best ones are added when few fulfil the question
 * @param conceptWeight what an article gains that has a concept which the words name, about as much
 *     as a rare word gains it; 0 to leave concepts alone
 * @param meaningWeight what the article nearest to a question in meaning gains at most, where the
 *     best by words has 1; 0 to do without
 * @param feedbackShare share of the words that are typical of the best articles in the score, below
 *     1; 0 to do without
 */
public record Ranking(
    float titleWeight,
    double besideWeight,
    double phraseWeight,
    boolean contentWords,
    boolean widen,
    double conceptWeight,
    double meaningWeight,
    double feedbackShare) {
  /** What searches use. */
  public static final Ranking DEFAULT = new Ranking(2, 0.25, 0.2, true, true, 1, 0.7, 0.3);

  public Ranking {
    if (titleWeight < 1
        || besideWeight < 0
        || phraseWeight < 0
        || conceptWeight < 0
        || meaningWeight < 0) {
      throw new IllegalArgumentException("weights: " + titleWeight + ", " + besideWeight);
    }
    if (feedbackShare < 0 || feedbackShare >= 1) {
      throw new IllegalArgumentException("no share: " + feedbackShare);
    }
  }
}

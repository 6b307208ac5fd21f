package io.wireroom.search.semantic;

import io.wireroom.event.ArticleEnriched;

/** What of an article its vector is made of: title and beginning. */
final class Passage {
  /**
   * In UTF-16 code units; about 250 tokens of English, where the model takes 512. The time that a
   * vector takes grows faster than its text.
   */
  static final int LONGEST = 1_000;

  private Passage() {}

  /**
   * Returns it, blanks and breaks made one blank each, cut between words; empty when there is none.
   */
  static String of(ArticleEnriched article) {
    String text = article.getText();
    // Blanks are few: a text of twice the length has enough left without them
    String whole = text.substring(0, Math.min(text.length(), 2 * LONGEST)).replaceAll("\\s+", " ");
    String plain = whole.strip();
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = plain.lastIndexOf(' ', LONGEST);
    return plain.substring(0, end > 0 ? end : LONGEST);
  }
}

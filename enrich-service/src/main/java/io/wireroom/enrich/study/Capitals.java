package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import java.util.Map;

/** Runs of words that make a name: "American Academy of Neurology", "BMC Public Health". */
final class Capitals {
  private static final PhraseBook<Boolean> LINKS =
      PhraseBook.of(Map.of(true, "of|the|and|for|de|du|la|et"));
  private static final PhraseBook<Boolean> WHERE = PhraseBook.of(Map.of(true, "in|on"));
  private static final int LONGEST = 12;

  private Capitals() {}

  /**
   * Returns one past the last word of the name that begins at a word; the word when none does.
   *
   * @param where whether in and on may stand within it, as they do in names of journals
   */
  static int endOf(Prose prose, int word, int to, boolean where) {
    int end = word;
    int limit = Math.min(to, word + LONGEST);
    for (int i = word; i < limit && (i == word || joined(prose, i)); i++) {
      if (capital(prose, i)) {
        end = i + 1;
      } else if (i == word || !links(prose, i, where)) {
        break;
      }
    }
    return end;
  }

  /** Returns the first word of the name that ends before a word; the word when none does. */
  static int startOf(Prose prose, int word, int from) {
    int start = word;
    int limit = Math.max(from, word - LONGEST);
    for (int i = word - 1; i >= limit && joined(prose, i + 1); i--) {
      if (capital(prose, i)) {
        start = i;
      } else if (LINKS.at(prose, i, i + 1) == null) {
        break;
      }
    }
    return start;
  }

  private static boolean links(Prose prose, int word, boolean where) {
    return LINKS.at(prose, word, word + 1) != null
        || (where && WHERE.at(prose, word, word + 1) != null);
  }

  static boolean capital(Prose prose, int word) {
    char first = prose.text().charAt(prose.start(word));
    return Character.isUpperCase(first)
        || (first >= '0' && first <= '9' && prose.end(word) - prose.start(word) == 4);
  }

  private static boolean joined(Prose prose, int word) {
    int gap = prose.start(word) - prose.end(word - 1);
    char joint = prose.text().charAt(prose.end(word - 1));
    return gap == 1
        ? " -–&:".indexOf(joint) >= 0
        : gap == 3 && prose.text().charAt(prose.end(word - 1) + 1) == '&';
  }
}

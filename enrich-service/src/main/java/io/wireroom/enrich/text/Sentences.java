package io.wireroom.enrich.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into sentences by rules that know medical prose: {@code Dr.}, {@code vs.}, {@code
 * mg/dL}, initials, decimal numbers, {@code E. coli}. A sentence never crosses a paragraph.
 */
public final class Sentences {
  private static final String CLOSERS = "\"'”’»)]}";
  private static final String OPENERS = "\"'“‘«([{¿¡—-";

  private Sentences() {}

  /** Returns the sentences of a text in order; together they hold all that is not white space. */
  public static List<Range> of(ArticleText article) {
    List<Range> sentences = new ArrayList<>();
    for (Range block : article.blocks()) {
      split(article.text(), block, sentences);
    }
    return List.copyOf(sentences);
  }

  private static void split(String text, Range block, List<Range> sentences) {
    int start = block.start();
    for (int i = start; i < block.end(); i++) {
      char c = text.charAt(i);
      if (c != '.' && c != '!' && c != '?' && c != '…') {
        continue;
      }
      int after = i + 1;
      while (after < block.end() && ends(text.charAt(after))) {
        after++;
      }
      int next = after;
      while (next < block.end() && text.charAt(next) == ' ') {
        next++;
      }
      if (next > after
          && next < block.end()
          && begins(text, next, block.end())
          && (c != '.' || !Abbreviations.keepsOpen(text, start, i, next))) {
        sentences.add(new Range(start, after));
        start = next;
      }
      i = after - 1;
    }
    if (start < block.end()) {
      sentences.add(new Range(start, block.end()));
    }
  }

  private static boolean ends(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…' || CLOSERS.indexOf(c) >= 0;
  }

  private static boolean begins(String text, int at, int end) {
    int i = at;
    while (i < end && (OPENERS.indexOf(text.charAt(i)) >= 0 || text.charAt(i) == ' ')) {
      i++;
    }
    // Scripts without case begin anywhere; lower case after a full stop is an abbreviation.
    return i < end && !Character.isLowerCase(text.charAt(i));
  }
}

package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** DOIs and the numbers of trial registries. */
final class Identifiers {
  private static final int LONGEST_DOI = 120;
  private static final String DOI_ENDS = " \n\"<>“”|{}";
  private static final String TRAILING = ".,;:)]'’”?!*";

  /**
   * A registry.
   *
   * @param digits how many follow the letters
   */
  private record Registry(String letters, int digits) {}

  private static final List<Registry> REGISTRIES =
      List.of(
          new Registry("NCT", 8),
          new Registry("ISRCTN", 8),
          new Registry("ACTRN", 14),
          new Registry("DRKS", 8),
          new Registry("UMIN", 9),
          new Registry("KCT", 7),
          new Registry("ChiCTR", 10),
          new Registry("jRCTs", 9),
          new Registry("jRCT", 10),
          new Registry("CRD", 11));

  private Identifiers() {}

  static void dois(String text, Consumer<StudyFact> facts) {
    for (int at = text.indexOf("10."); at >= 0; at = text.indexOf("10.", at + 3)) {
      int end = doiEnd(text, at);
      if (end > 0) {
        facts.accept(
            new StudyFact(
                StudyFact.Kind.DOI,
                text.substring(at, end).toLowerCase(Locale.ROOT),
                new Range(at, end),
                "doi",
                0.99));
        at = end - 3;
      }
    }
  }

  /** Returns one past the DOI that begins at a place; 0 when none does. */
  private static int doiEnd(String text, int at) {
    int slash = at + 3;
    while (slash < text.length() && digit(text.charAt(slash))) {
      slash++;
    }
    boolean prefix = slash - at - 3 >= 4 && slash - at - 3 <= 9;
    boolean begins = at == 0 || !digit(text.charAt(at - 1));
    if (!prefix || !begins || slash == text.length() || text.charAt(slash) != '/') {
      return 0;
    }
    int end = slash + 1;
    int limit = Math.min(text.length(), at + LONGEST_DOI);
    while (end < limit && DOI_ENDS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > slash + 1
        && TRAILING.indexOf(text.charAt(end - 1)) >= 0
        && !closes(text, slash, end)) {
      end--;
    }
    return end > slash + 1 ? end : 0;
  }

  /** A parenthesis at the end belongs to a DOI in which it is opened. */
  private static boolean closes(String text, int from, int end) {
    return text.charAt(end - 1) == ')' && text.substring(from, end).indexOf('(') >= 0;
  }

  static void trials(Prose prose, int from, int to, Consumer<StudyFact> facts) {
    for (int word = from; word < to; word++) {
      int length = prose.end(word) - prose.start(word);
      String id =
          length < 4 ? null : length == 4 ? eudraCt(prose, word, to) : registered(prose, word);
      if (id != null) {
        int last = length == 4 ? word + 2 : word;
        facts.accept(
            new StudyFact(
                StudyFact.Kind.TRIAL,
                id,
                new Range(prose.start(word), prose.end(last)),
                length == 4 ? "eudract-number" : "registry-number",
                0.98));
      }
    }
  }

  private static @Nullable String registered(Prose prose, int word) {
    char last = prose.text().charAt(prose.end(word) - 1);
    if (!digit(last) || digit(prose.text().charAt(prose.start(word)))) {
      return null;
    }
    String words = prose.word(word);
    for (Registry registry : REGISTRIES) {
      int letters = registry.letters().length();
      if (words.length() == letters + registry.digits()
          && words.regionMatches(true, 0, registry.letters(), 0, letters)
          && words.chars().skip(letters).allMatch(c -> digit((char) c))) {
        return registry.letters() + words.substring(letters);
      }
    }
    return null;
  }

  /** 2019-001234-12: the year, six digits, two digits. */
  private static @Nullable String eudraCt(Prose prose, int word, int to) {
    if (word + 2 >= to
        || !digits(prose, word, 4)
        || prose.text().charAt(prose.start(word)) != '2') {
      return null;
    }
    boolean shaped =
        digits(prose, word + 1, 6)
            && digits(prose, word + 2, 2)
            && prose.end(word + 2) - prose.start(word) == 14;
    return shaped ? prose.text().substring(prose.start(word), prose.end(word + 2)) : null;
  }

  private static boolean digits(Prose prose, int word, int count) {
    if (prose.end(word) - prose.start(word) != count) {
      return false;
    }
    for (int i = prose.start(word); i < prose.end(word); i++) {
      if (!digit(prose.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}

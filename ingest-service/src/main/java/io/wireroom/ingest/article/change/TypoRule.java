package io.wireroom.ingest.article.change;

import io.wireroom.ingest.article.change.WordEdits.Edit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a change of a text only mends slips of the pen: few places, each one letter, a doubled
 * word, a word joined or parted, or a missing article. Never one that touches a number, a unit, a
 * sign or a negation, or that puts one real word for another: "5 mg" for "50 mg" is no slip. In
 * doubt it is none.
 */
final class TypoRule {
  private static final int MOST_WORDS = 5;
  private static final int FEWEST_WORDS = 2;
  private static final int WORDS_A_SLIP = 100;
  private static final int SHORTEST_WORD = 4;

  private static final Pattern NOT_LETTERS = Pattern.compile(".*[^\\p{L}\\p{M}'-].*");
  private static final Set<String> LITTLE_WORDS = Set.of("a", "an", "the", "of", "that");
  private static final Set<String> WEIGHTY =
      Set.of(
          "no", "not", "non", "none", "never", "neither", "nor", "without", "cannot", "nothing",
          "unless", "except", "hour", "hours", "hourly", "day", "days", "daily", "week", "weeks",
          "weekly", "month", "months", "monthly", "year", "years", "yearly", "gram", "grams",
          "dose", "doses", "once", "twice", "most", "more", "less", "least", "many", "male",
          "female");

  /** Beginnings that turn a word around though they are a letter apart. */
  private static final List<List<String>> OPPOSITES =
      List.of(
          List.of("ab", "ad"),
          List.of("infra", "intra"),
          List.of("ante", "anti"),
          List.of("pre", "pro"),
          List.of("im", "in"));

  private TypoRule() {}

  static boolean holds(String before, String after) {
    List<String> words = WordEdits.words(before);
    List<String> now = WordEdits.words(after);
    Optional<List<Edit>> edits = WordEdits.between(words, now);
    if (edits.isEmpty() || words.isEmpty() || now.isEmpty()) {
      return false;
    }
    int most = Math.min(MOST_WORDS, FEWEST_WORDS + words.size() / WORDS_A_SLIP);
    Set<String> used = new HashSet<>(now);
    int touched =
        edits.get().stream()
            .mapToInt(edit -> Math.max(edit.before().size(), edit.after().size()))
            .sum();
    return touched <= most && edits.get().stream().allMatch(edit -> isSlip(edit, used));
  }

  private static boolean isSlip(Edit edit, Set<String> used) {
    List<String> before = edit.before();
    List<String> after = edit.after();
    if (isWeighty(before) || isWeighty(after)) {
      return false;
    }
    if (String.join("", before).equals(String.join("", after))) {
      return true;
    }
    if (before.isEmpty() || after.isEmpty()) {
      List<String> only = before.isEmpty() ? after : before;
      return only.size() == 1
          && (LITTLE_WORDS.contains(only.get(0)) || edit.beside().contains(only.get(0)));
    }
    if (before.size() != after.size()) {
      return false;
    }
    for (int at = 0; at < before.size(); at++) {
      if (!isMisspelt(before.get(at), after.get(at), used)) {
        return false;
      }
    }
    return true;
  }

  /** A word that stays elsewhere in the text is one, and no slip. */
  private static boolean isMisspelt(String before, String after, Set<String> used) {
    if (LITTLE_WORDS.contains(before) && LITTLE_WORDS.contains(after)) {
      return true;
    }
    return !used.contains(before)
        && Math.min(before.length(), after.length()) >= SHORTEST_WORD
        && before.regionMatches(0, after, 0, 2)
        && OPPOSITES.stream().noneMatch(pair -> divides(pair, before, after))
        && Spelling.isOneSlipApart(before, after);
  }

  private static boolean divides(List<String> pair, String one, String other) {
    return (one.startsWith(pair.get(0)) && other.startsWith(pair.get(1)))
        || (one.startsWith(pair.get(1)) && other.startsWith(pair.get(0)));
  }

  private static boolean isWeighty(List<String> words) {
    return words.stream()
        .anyMatch(
            word ->
                WEIGHTY.contains(word)
                    || word.endsWith("n't")
                    || NOT_LETTERS.matcher(word).matches());
  }
}

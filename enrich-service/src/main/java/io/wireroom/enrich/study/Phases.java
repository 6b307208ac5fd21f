package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Phases of clinical development: "phase 3", "Phase IIb", "phase 1/2". */
final class Phases {
  private static final double OF_A_TRIAL = 0.97;
  private static final double ALONE = 0.75;
  private static final int TRIAL_REACH = 6;

  private static final PhraseBook<Boolean> WORD = PhraseBook.of(Map.of(true, "phase|phases"));
  private static final PhraseBook<Boolean> TRIAL =
      PhraseBook.of(
          Map.of(
              true,
              "trial|trials|study|studies|data|clinical|program|programme|development|results"
                  + "|testing|research"));
  private static final PhraseBook<Boolean> OF = PhraseBook.of(Map.of(true, "of the|of its|of our"));
  private static final Map<String, String> NUMBERS =
      Map.of(
          "1", "1", "2", "2", "3", "3", "4", "4", "0", "0", "i", "1", "ii", "2", "iii", "3", "iv",
          "4");

  private Phases() {}

  static void read(Prose prose, int from, int to, Consumer<StudyFact> facts) {
    for (var phase : WORD.in(prose, from, to)) {
      int word = phase.last() + 1;
      String first = word < to ? number(prose.word(word)) : null;
      if (first == null || prose.start(word) - prose.end(word - 1) > 1) {
        continue;
      }
      int last = word;
      String value = first;
      String second = word + 1 < to ? number(prose.word(word + 1)) : null;
      if (second != null && joint(prose, word)) {
        value = first + "/" + second;
        last++;
      }
      if (OF.at(prose, Math.min(last + 1, prose.words() - 1), to) != null) {
        // "phase 2 of the reopening"
        continue;
      }
      boolean trial = !TRIAL.in(prose, last + 1, Math.min(to, last + TRIAL_REACH)).isEmpty();
      facts.accept(
          new StudyFact(
              StudyFact.Kind.PHASE,
              value,
              new Range(prose.start(phase.first()), prose.end(last)),
              trial ? "phase-of-trial" : "phase-named",
              trial ? OF_A_TRIAL : ALONE));
    }
  }

  private static boolean joint(Prose prose, int word) {
    return prose.start(word + 1) == prose.end(word) + 1
        && "/-–".indexOf(prose.text().charAt(prose.end(word))) >= 0;
  }

  /** Returns 1, 2b and the like; null when a word is no phase. */
  private static @Nullable String number(String word) {
    if (word.length() > 4) {
      return null;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    String plain = NUMBERS.get(lower);
    if (plain != null || lower.length() < 2) {
      return plain;
    }
    char part = lower.charAt(lower.length() - 1);
    String before = NUMBERS.get(lower.substring(0, lower.length() - 1));
    return before != null && (part == 'a' || part == 'b') ? before + part : null;
  }
}

package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides which of the concepts that share a name is meant at a place, if any. */
final class TermChoice {
  private static final double PLAIN = 0.95;
  private static final double SHORT_FORM = 0.85;
  private static final double CUED = 0.8;

  private static final int CUE_REACH = 48;
  private static final Pattern JOURNAL_CUE =
      Pattern.compile(
          "(?:\\b(?:publish|report|appear|describ|print|releas)[a-z]{0,4}\\b[^.;]{0,28}"
              + "\\b(?:in|by) (?:the )?|\\bjournal,? )$");

  /** "Levels of lead", "exposed to mercury". */
  private static final Pattern SUBSTANCE_CUE =
      Pattern.compile(
          "(?i)\\b(?:levels?|concentrations?|amounts?|traces?|exposure|exposed|poisoned|contaminated)"
              + " (?:of|to|by|with) $");

  private static final Comparator<TermTrie.Named> PREFERENCE =
      Comparator.<TermTrie.Named, ConceptType>comparing(named -> named.concept().type())
          .thenComparing(named -> named.concept().id());

  /**
   * What was chosen.
   *
   * @param certain whether it stands without another mention of the concept
   */
  record Chosen(Mention mention, boolean certain) {}

  private TermChoice() {}

  /** Returns what is meant by the words at {@code place}; null when no term may be written so. */
  static @Nullable Chosen of(String text, Range place, List<TermTrie.Named> candidates) {
    TermTrie.Named cued = null;
    TermTrie.Named plain = null;
    TermTrie.Named ambiguous = null;
    for (TermTrie.Named named : candidates) {
      if (!writtenSo(text, place, named)) {
        continue;
      }
      if (!named.is(TermFlag.AMBIGUOUS)) {
        plain = preferred(plain, named);
      } else {
        ambiguous = preferred(ambiguous, named);
        if (cue(named.concept().type(), text, place)) {
          cued = preferred(cued, named);
        }
      }
    }
    if (cued != null) {
      return chosen(place, cued, Mention.CUE, CUED, true);
    }
    if (plain != null) {
      return chosen(place, plain, Mention.DICTIONARY, trust(plain), true);
    }
    return ambiguous == null ? null : chosen(place, ambiguous, Mention.SUPPORTED, CUED, false);
  }

  private static TermTrie.Named preferred(TermTrie.@Nullable Named one, TermTrie.Named other) {
    return one == null || PREFERENCE.compare(other, one) < 0 ? other : one;
  }

  private static Chosen chosen(
      Range place, TermTrie.Named named, String rule, double confidence, boolean certain) {
    return new Chosen(new Mention(place, named.concept(), rule, confidence), certain);
  }

  private static double trust(TermTrie.Named named) {
    return named.is(TermFlag.ABBREVIATION) ? SHORT_FORM : PLAIN;
  }

  private static boolean writtenSo(String text, Range place, TermTrie.Named named) {
    boolean exact = named.is(TermFlag.ABBREVIATION) || named.is(TermFlag.CASE);
    return !exact || sameLetters(text, place, named.term().text());
  }

  /** Compares letters and digits with their case; a plural s may follow. */
  private static boolean sameLetters(String text, Range place, String term) {
    int i = place.start();
    for (int t = 0; t < term.length(); t++) {
      if (!Character.isLetterOrDigit(term.charAt(t))) {
        continue;
      }
      while (i < place.end() && !Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (i >= place.end() || text.charAt(i) != term.charAt(t)) {
        return false;
      }
      i++;
    }
    return i == place.end()
        || (text.charAt(i) == 's' && i + 1 == place.end())
        || text.substring(i, place.end()).chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean cue(ConceptType type, String text, Range place) {
    if (type != ConceptType.JOURNAL && type != ConceptType.SUBSTANCE) {
      return false;
    }
    String before = text.substring(Math.max(0, place.start() - CUE_REACH), place.start());
    return (type == ConceptType.JOURNAL ? JOURNAL_CUE : SUBSTANCE_CUE).matcher(before).find();
  }
}

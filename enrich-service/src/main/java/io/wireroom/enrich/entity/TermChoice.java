package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

  /** Returns what is meant by the words at {@code place}; empty when no term may be written so. */
  static Optional<Chosen> of(String text, Range place, List<TermTrie.Named> candidates) {
    List<TermTrie.Named> possible =
        candidates.stream().filter(named -> writtenSo(text, place, named.term())).toList();
    Optional<Chosen> cued =
        possible.stream()
            .filter(named -> named.concept().type() == ConceptType.JOURNAL)
            .filter(named -> named.term().is(TermFlag.AMBIGUOUS) && journalCue(text, place))
            .min(PREFERENCE)
            .map(named -> chosen(place, named, Mention.CUE, CUED, true));
    return cued.or(
            () ->
                possible.stream()
                    .filter(named -> !named.term().is(TermFlag.AMBIGUOUS))
                    .min(PREFERENCE)
                    .map(named -> chosen(place, named, Mention.DICTIONARY, trust(named), true)))
        .or(
            () ->
                possible.stream()
                    .min(PREFERENCE)
                    .map(named -> chosen(place, named, Mention.SUPPORTED, CUED, false)));
  }

  private static Chosen chosen(
      Range place, TermTrie.Named named, String rule, double confidence, boolean certain) {
    return new Chosen(new Mention(place, named.concept(), rule, confidence), certain);
  }

  private static double trust(TermTrie.Named named) {
    return named.term().is(TermFlag.ABBREVIATION) ? SHORT_FORM : PLAIN;
  }

  private static boolean writtenSo(String text, Range place, Term term) {
    boolean exact = term.is(TermFlag.ABBREVIATION) || term.is(TermFlag.CASE);
    return !exact || sameLetters(text, place, term.text());
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

  private static boolean journalCue(String text, Range place) {
    String before = text.substring(Math.max(0, place.start() - CUE_REACH), place.start());
    return JOURNAL_CUE.matcher(before).find();
  }
}

package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import java.util.Map;
import java.util.function.Consumer;

/** Meetings at which something was presented: "the ESC Congress 2026", "ASCO 2026". */
final class Conferences {
  private static final double NAMED = 0.9;
  private static final double IN_PASSING = 0.7;
  private static final int CUE_REACH = 14;

  private enum Word {
    /** What such meetings are called, at the end of their names. */
    MEETING,
    /** Words that name a meeting when they are written as part of a name. */
    CAPITAL,
    /** Societies whose letters and a year name their meeting. */
    LETTERS,
    /** Meetings whose names say so. */
    WHOLE
  }

  private static final PhraseBook<Word> BOOK =
      PhraseBook.of(
          Map.of(
              Word.MEETING,
              "congress|scientific sessions|annual meeting|annual conference|conference|symposium"
                  + "|annual session|annual scientific meeting|annual scientific session|summit"
                  + "|international meeting|world congress|clinical congress|scientific meeting"
                  + "|spring meeting|fall meeting|meeting|convention|annual scientific sessions",
              Word.CAPITAL,
              "forum|days|week|assembly|roundtable|workshop|colloquium|sessions|update|course|meetings",
              Word.LETTERS,
              "asco|esmo|aha|acc|esc|aan|ada|easd|ash|eha|eccmid|escmid|ats|acr|eular|aad|eadv|apa|aacr"
                  + "|sabcs|ddw|ueg|aasld|easl|croi|endo|asn|era|eau|aua|astro|sgo|rsna|tct|europcr|hrs"
                  + "|isc|aaic|ctad|aes|acog|smfm|asrm|eshre|pas|aap|eco|esh|iaslc|wclc|ash|ers|aaaai|acaai"
                  + "|asco gi|asco gu|actrims|ectrims|ibs|dgk|aao|aaos",
              Word.WHOLE,
              "digestive disease week|kidney week|idweek|id week|obesityweek|obesity week|dermatology week"
                  + "|chest 20|euroanaesthesia|heart rhythm 20"));

  private static final PhraseBook<Boolean> PRESENTED =
      PhraseBook.of(
          Map.of(
              true,
              "presented|presenting|presentation|reported|unveiled|speaking at|spoke at|said at|told|shared"
                  + "|announced|poster|session|discussed|at the|at this year's|at last week's|according to"
                  + "|results at|data at"));
  private static final PhraseBook<Boolean> OF_THE =
      PhraseBook.of(Map.of(true, "of the|of|held by the|for the"));
  private static final PhraseBook<Boolean> ARTICLE =
      PhraseBook.of(Map.of(true, "the|a|an|this|in|of|and|for|on|at"));

  private Conferences() {}

  static void read(Prose prose, int from, int to, Consumer<StudyFact> facts) {
    for (FoundPhrase<Word> found : BOOK.in(prose, from, to)) {
      Range name =
          switch (found.meaning()) {
            case LETTERS -> letters(prose, found, to);
            case MEETING -> meeting(prose, found, from, to);
            case CAPITAL -> capital(prose, found.last()) ? meeting(prose, found, from, to) : NONE;
            case WHOLE -> whole(prose, found, to);
          };
      if (name.length() > 0) {
        boolean presented =
            !PRESENTED
                .in(prose, Math.max(from, found.first() - CUE_REACH), found.first())
                .isEmpty();
        if (found.meaning() == Word.CAPITAL && !presented) {
          continue;
        }
        facts.accept(
            new StudyFact(
                StudyFact.Kind.CONFERENCE,
                name.of(prose.text()),
                name,
                presented ? "presented-at" : "meeting-named",
                presented ? NAMED : IN_PASSING));
      }
    }
  }

  private static final Range NONE = new Range(0, 0);

  /** "ASCO 2026": without the year the letters name the society. */
  private static Range letters(Prose prose, FoundPhrase<Word> found, int to) {
    boolean capitals = Character.isUpperCase(prose.text().charAt(prose.end(found.first()) - 1));
    return capitals && yearAfter(prose, found.last(), to)
        ? new Range(prose.start(found.first()), prose.end(found.last() + 1))
        : NONE;
  }

  private static Range whole(Prose prose, FoundPhrase<Word> found, int to) {
    if (!Character.isUpperCase(prose.text().charAt(prose.start(found.first())))) {
      return NONE;
    }
    int last = yearAfter(prose, found.last(), to) ? found.last() + 1 : found.last();
    return new Range(prose.start(found.first()), prose.end(last));
  }

  private static Range meeting(Prose prose, FoundPhrase<Word> found, int from, int to) {
    boolean capital = capital(prose, found.last());
    int first = found.first();
    int last = found.last();
    FoundPhrase<Boolean> of = OF_THE.at(prose, last + 1 < to ? last + 1 : last, to);
    if (of != null) {
      int end = Capitals.endOf(prose, of.last() + 1 < to ? of.last() + 1 : of.last(), to, false);
      if (end > of.last() + 1) {
        // "annual meeting of the American Academy of Neurology"
        int start = capital ? Capitals.startOf(prose, first, from) : first;
        return new Range(prose.start(bare(prose, start, first)), prose.end(end - 1));
      }
    }
    int start = bare(prose, Capitals.startOf(prose, first, from), first);
    if (start == first) {
      boolean alone = capital && yearAfter(prose, last, to);
      return alone ? new Range(prose.start(first), prose.end(last + 1)) : NONE;
    }
    if (yearAfter(prose, last, to)) {
      last++;
    }
    return new Range(prose.start(start), prose.end(last));
  }

  private static boolean capital(Prose prose, int word) {
    return Character.isUpperCase(prose.text().charAt(prose.start(word)));
  }

  /** Without the article at its front. */
  private static int bare(Prose prose, int start, int first) {
    int word = start;
    while (word < first && ARTICLE.at(prose, word, word + 1) != null) {
      word++;
    }
    return word;
  }

  private static boolean yearAfter(Prose prose, int word, int to) {
    if (word + 1 >= to || prose.start(word + 1) - prose.end(word) > 2) {
      return false;
    }
    String next = prose.word(word + 1);
    return next.length() == 4 && next.startsWith("20") && next.chars().allMatch(Character::isDigit);
  }
}

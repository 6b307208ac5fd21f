package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.study.Figures.Figure;
import io.wireroom.enrich.text.Range;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How many took part: "n = 1,234", "enrolled 12 000 adults", "a cohort of 1,118 patients". Shares,
 * doses, ages, years, and numbers of the ill at large are none.
 */
final class Participants {
  /** Fewer are no study but a story. */
  private static final int FEWEST = 5;

  private static final int BETWEEN = 5;
  private static final int CUE_REACH = 9;
  private static final double BY_N = 0.95;
  private static final double CUED = 0.9;
  private static final double GROUP = 0.6;

  private enum Word {
    PERSON,
    CUE,
    STOP,
    N
  }

  private static final PhraseBook<Word> BOOK =
      PhraseBook.of(
          Map.of(
              Word.PERSON,
              "patients|participants|adults|people|women|men|children|volunteers|subjects|individuals"
                  + "|infants|newborns|veterans|adolescents|teenagers|teens|youths|nurses|physicians"
                  + "|clinicians|doctors|residents|mothers|persons|survivors|respondents|outpatients"
                  + "|inpatients|recipients|users|students|girls|boys|pairs of twins|twins|babies"
                  + "|neonates|pregnancies|births|students|workers|beneficiaries|members|smokers"
                  + "|nonsmokers|seniors|households|couples|enrollees|cases|surgeons",
              Word.CUE,
              "enrolled|enrolling|enroled|included|includes|including|involved|involving|recruited|recruiting"
                  + "|randomized|randomised|randomly assigned|randomly assigning|assigned|analyzed|analysed"
                  + "|evaluated|surveyed|studied|followed|tracked|examined|comprised|trial of|study of"
                  + "|cohort of|analysis of|survey of|sample of|data from|data on|records of|records from"
                  + "|review of|registry of|total of|among|compared|reviewed|interviewed|trial in|study in"
                  + "|trial with|study with|tested in|examination of|participated|took part|took part in"
                  + "|were randomized|were enrolled|were included|consisted of|covered|covering|followed up"
                  + "|questioned|asked|looked at|drew on|drawn from|responses from|invited|screened"
                  + "|measured in|conducted in|conducted among|participants were|data of",
              Word.STOP,
              "of|in|with|for|to|by|or|at|from|than|per|year|years|yr|old|percent|week|weeks|month|months"
                  + "|day|days|hour|hours|minutes|mg|kg|g|ml|mcg|points|point|times|fold|centers|centres"
                  + "|sites|hospitals|countries|clinics|states|studies|trials|was|were|is|are|had|has|have"
                  + "|who|that|which|when|as|on|the|their|our|its|million|billion|thousand|more|fewer|other"
                  + "|additional|out|every|hundred|mm|percentage|died|units",
              Word.N,
              "n"));

  private Participants() {}

  static void read(Prose prose, int from, int to, Consumer<StudyFact> facts) {
    int word = from;
    while (word < to) {
      Figure figure = Figures.at(prose, word, to);
      if (figure.value() < 2) {
        word++;
        continue;
      }
      fact(prose, from, to, word, figure, facts);
      word = figure.last() + 1;
    }
  }

  private static void fact(
      Prose prose, int from, int to, int first, Figure figure, Consumer<StudyFact> facts) {
    if (equalsN(prose, from, first)) {
      add(prose, first - 1, figure.last(), figure, "n-equals", BY_N, facts);
      return;
    }
    int person = person(prose, figure, to);
    if (person < 0 || figure.value() < FEWEST || share(prose, from, first) || year(figure)) {
      return;
    }
    boolean theAll = first == from + 1 && prose.word(from).equals("The");
    boolean cued = theAll || cued(prose, Math.max(from, first - CUE_REACH), first, person, to);
    if (!cued) {
      return;
    }
    boolean total = !partOf(prose, person, to);
    add(
        prose,
        first,
        person,
        figure,
        total ? "counted-people" : "counted-group",
        total ? CUED : GROUP,
        facts);
  }

  private static boolean equalsN(Prose prose, int from, int first) {
    if (first == from || BOOK.at(prose, first - 1, first) == null) {
      return false;
    }
    var n = BOOK.at(prose, first - 1, first);
    String gap = prose.text().substring(prose.end(first - 1), prose.start(first));
    return n != null && n.meaning() == Word.N && gap.length() <= 3 && gap.strip().equals("=");
  }

  /** Returns the word for people that a number counts; −1 when it counts something else. */
  private static int person(Prose prose, Figure figure, int to) {
    int limit = Math.min(to, figure.last() + 1 + BETWEEN);
    for (int word = figure.last() + 1; word < limit; word++) {
      String gap = prose.text().substring(prose.end(word - 1), prose.start(word));
      if (!gap.equals(" ") && !gap.equals("-") && !gap.equals(", ")) {
        return -1;
      }
      var found = BOOK.at(prose, word, to);
      if (found != null && found.meaning() == Word.STOP) {
        return -1;
      }
      if (found != null && found.meaning() == Word.PERSON) {
        boolean possessive = prose.text().charAt(prose.end(found.last())) == '-';
        return possessive ? -1 : found.last();
      }
      if (Character.isDigit(prose.text().charAt(prose.start(word)))) {
        return -1;
      }
    }
    return -1;
  }

  /** "9 of 10 patients", "one in five people", "per 100,000 people". */
  private static boolean share(Prose prose, int from, int first) {
    if (first == from) {
      return false;
    }
    String before = prose.word(first - 1);
    if (before.equals("per") || before.equals("every") || before.equals("another")) {
      return true;
    }
    boolean joint = before.equals("in") || before.equals("of");
    return joint
        && first - 2 >= from
        && (Figures.at(prose, first - 2, first).value() >= 0
            || prose.word(first - 2).equalsIgnoreCase("one")
            || prose.word(first - 2).equals("out"));
  }

  private static boolean year(Figure figure) {
    return !figure.grouped() && figure.value() >= 1950 && figure.value() <= 2035;
  }

  private static boolean cued(Prose prose, int from, int first, int person, int to) {
    if (BOOK.in(prose, from, first).stream().anyMatch(f -> f.meaning() == Word.CUE)) {
      return true;
    }
    int limit = Math.min(to, person + 1 + CUE_REACH);
    return BOOK.in(prose, person + 1, limit).stream()
        .anyMatch(
            f -> f.meaning() == Word.CUE && prose.text().charAt(prose.end(f.first()) - 1) == 'd');
  }

  /** "302 patients in the placebo group" is a part. */
  private static boolean partOf(Prose prose, int person, int to) {
    int limit = Math.min(to, person + 6);
    for (int word = person + 1; word < limit; word++) {
      String next = prose.word(word);
      if (next.equals("group") || next.equals("arm") || next.equals("groups")) {
        return true;
      }
    }
    return false;
  }

  private static void add(
      Prose prose,
      int first,
      int last,
      Figure figure,
      String rule,
      double confidence,
      Consumer<StudyFact> facts) {
    facts.accept(
        new StudyFact(
            StudyFact.Kind.PARTICIPANTS,
            Long.toString(figure.value()),
            new Range(prose.start(first), prose.end(last)),
            rule,
            confidence));
  }
}

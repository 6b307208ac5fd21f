package io.wireroom.enrich.study;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;

/**
 * Journals in which a study stands: "published online March 3 in JAMA Neurology". Names that the
 * vocabulary knows are found already; here is told which of them are spoken of as the place of the
 * study, and unknown ones are read by their capitals.
 */
final class Journals {
  private static final int DATE_WORDS = 5;

  /** "The Lancet" may be known without its article. */
  private static final int ARTICLE = 4;

  private enum Cue {
    PUBLISHED,
    JOURNAL
  }

  private static final PhraseBook<Cue> BOOK =
      PhraseBook.of(
          Map.of(
              Cue.PUBLISHED,
              "published|publishing|appeared|appears|appear|reported|writing in|report in|write in|described|posted",
              Cue.JOURNAL,
              "the journal|a journal|in the journal|of the journal|journal"));

  private static final List<String> IN_BEFORE = List.of("in ", "in the ", "in The ");
  private static final PhraseBook<Boolean> IN = PhraseBook.of(Map.of(true, "in|in the"));
  private static final PhraseBook<Boolean> NO_JOURNAL =
      PhraseBook.of(
          Map.of(
              true,
              "january|february|march|april|may|june|july|august|september|october|november|december"
                  + "|english|spanish|french|europe|america|asia|africa|congress|spring|summer|fall|autumn"
                  + "|winter|united|new|north|south|medscape|mdedge|reuters"));

  private Journals() {}

  /**
   * Reads a sentence.
   *
   * @param known journals of the vocabulary in the article, by their first code units
   */
  static void read(
      Prose prose,
      int from,
      int to,
      NavigableMap<Integer, Known> known,
      Consumer<StudyFact> facts) {
    for (FoundPhrase<Cue> cue : BOOK.in(prose, from, to)) {
      int name = cue.last() + 1;
      if (cue.meaning() == Cue.PUBLISHED) {
        name = afterIn(prose, cue.last(), to);
      }
      if (name < 0 || name >= to) {
        continue;
      }
      int start = prose.start(name);
      Map.Entry<Integer, Known> near = known.floorEntry(start + ARTICLE);
      if (near != null && near.getValue().place().end() > start) {
        Known linked = near.getValue();
        facts.accept(
            new StudyFact(
                StudyFact.Kind.JOURNAL, linked.name(), linked.place(), "journal-known", 0.95));
      } else {
        unknown(prose, cue, name, to, facts);
      }
    }
  }

  /** Also "a trial in The Lancet" and "(JAMA 2026;3:1)", where the journal is known. */
  static void alone(Prose prose, Known journal, Consumer<StudyFact> facts) {
    boolean in = IN_BEFORE.stream().anyMatch(one -> before(prose.text(), journal.place(), one));
    if (in || cited(prose.text(), journal.place().end())) {
      facts.accept(
          new StudyFact(
              StudyFact.Kind.JOURNAL,
              journal.name(),
              journal.place(),
              in ? "in-known-journal" : "journal-cited",
              0.88));
    }
  }

  private static boolean before(String text, Range place, String words) {
    int start = place.start() - words.length();
    return start > 0
        && text.startsWith(words, start)
        && !Character.isLetterOrDigit(text.charAt(start - 1));
  }

  /** Whether a year follows, and with it a volume or an address. */
  private static boolean cited(String text, int end) {
    int at = end;
    while (at < text.length() && " .,".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean year =
        at + 4 < text.length()
            && text.startsWith("20", at)
            && Character.isDigit(text.charAt(at + 2));
    return year && " ;:".indexOf(text.charAt(at + 4)) >= 0 && cites(text, at + 4);
  }

  private static boolean cites(String text, int at) {
    String next = text.substring(at, Math.min(text.length(), at + 12));
    return next.indexOf(';') >= 0 || next.indexOf(':') >= 0 || next.contains("doi");
  }

  /** "published online on March 3 in": a date and an adverb may stand between. */
  private static int afterIn(Prose prose, int published, int to) {
    int limit = Math.min(to, published + 1 + DATE_WORDS);
    for (int word = published + 1; word < limit; word++) {
      FoundPhrase<Boolean> in = IN.at(prose, word, to);
      if (in != null) {
        return in.last() + 1;
      }
      boolean may =
          Character.isDigit(prose.text().charAt(prose.start(word)))
              || Capitals.capital(prose, word)
              || prose.word(word).equals("online")
              || prose.word(word).equals("on")
              || prose.word(word).equals("recently")
              || prose.word(word).equals("today")
              || prose.word(word).equals("ahead")
              || prose.word(word).equals("of")
              || prose.word(word).equals("print")
              || prose.word(word).equals("first");
      if (!may) {
        return -1;
      }
    }
    return -1;
  }

  private static void unknown(
      Prose prose, FoundPhrase<Cue> cue, int name, int to, Consumer<StudyFact> facts) {
    int end = Capitals.endOf(prose, name, to, true);
    boolean journalSaid = cue.meaning() == Cue.JOURNAL;
    if (end == name
        || (end == name + 1 && !journalSaid)
        || NO_JOURNAL.at(prose, name, to) != null
        || Character.isDigit(prose.text().charAt(prose.start(name)))) {
      return;
    }
    if (journalSaid && prose.text().charAt(prose.start(cue.first())) == 'J') {
      // "Journal of Hepatology" itself: the name begins with the word
      return;
    }
    Range place = new Range(prose.start(name), prose.end(end - 1));
    facts.accept(
        new StudyFact(
            StudyFact.Kind.JOURNAL,
            place.of(prose.text()),
            place,
            journalSaid ? "journal-named" : "published-in",
            journalSaid ? 0.85 : 0.7));
  }

  /**
   * A mention of a journal that the vocabulary has.
   *
   * @param name of the journal
   */
  record Known(String name, Range place) {}
}

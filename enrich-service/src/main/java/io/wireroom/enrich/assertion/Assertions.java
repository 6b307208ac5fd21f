package io.wireroom.enrich.assertion;

import io.wireroom.enrich.phrase.FoundPhrase;
import io.wireroom.enrich.phrase.PhraseBook;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.ConceptType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an article says of its mentions: the nearest cue whose scope they are in decides. A
 * scope ends with the clause, at words that begin another, and after some two dozen words; a list
 * is inside as a whole. From a mention only so many words are looked at, so that no text is slow.
 * Reads one article; not to be shared between threads.
 */
public final class Assertions {
  private static final int FARTHEST = 24;
  private static final int LONGEST_ITEM = 10;
  private static final String CLAUSE_ENDS = ";:—!?";

  /** What may stand between two words, as bits. */
  private static final int COMMA = 1;

  private static final int CLAUSE_END = 2;
  private static final int KNOWN = 4;

  /** Small words that tell a list from a new clause. */
  private enum Small {
    VERB,
    AND,
    OR
  }

  private static final PhraseBook<Small> SMALL =
      PhraseBook.of(
          Map.of(
              Small.VERB,
              "is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|said"
                  + "|says|reported|showed|found|occurred|developed|remained|remains|received|took"
                  + "|experienced|became|continued|led|died|rose|fell|dropped|increased|decreased"
                  + "|improved|worsened|appeared|seemed|recovered|showing|isn't|wasn't|didn't",
              Small.AND,
              "and|but",
              Small.OR,
              "or|nor"));

  private final Prose prose;
  private final @Nullable Small[] small;

  @SuppressWarnings("unchecked")
  private final @Nullable FoundPhrase<Cue>[] cues;

  /** What stands behind each word, {@link #KNOWN} among it; 0 where that was not asked for. */
  private final byte[] gaps;

  private int read;

  @SuppressWarnings("unchecked")
  private Assertions(Prose prose) {
    this.prose = prose;
    small = new Small[prose.words()];
    gaps = new byte[prose.words()];
    cues = (FoundPhrase<Cue>[]) new FoundPhrase<?>[prose.words()];
  }

  /** Reads an article in English. */
  public static Assertions in(Prose prose) {
    return new Assertions(prose);
  }

  /** Returns what is said of a mention; mentions are asked for in any order. */
  public Assertion of(Range place, ConceptType type) {
    if (prose.words() == 0) {
      return Assertion.AFFIRMED;
    }
    int sentence = prose.sentenceAt(place.start());
    int from = prose.firstWord(sentence);
    int to = prose.firstWord(sentence + 1);
    int first = prose.wordAt(place.start());
    int last = Math.max(first, prose.wordAt(place.end()) - 1);
    if (first < from || last >= to) {
      return Assertion.AFFIRMED;
    }
    readTo(sentence);
    @Nullable FoundPhrase<Cue> before = before(first, last, from, type);
    @Nullable FoundPhrase<Cue> after = after(first, last, to, type);
    boolean takeBefore =
        before != null && (after == null || first - before.last() <= after.first() - last);
    FoundPhrase<Cue> cue = takeBefore ? before : after;
    return cue == null ? Assertion.AFFIRMED : new Assertion(cue.meaning().kind(), cue.place(prose));
  }

  /** Walks back from a mention to a cue that speaks of what follows it. */
  private @Nullable FoundPhrase<Cue> before(int first, int last, int from, ConceptType type) {
    boolean changed = false;
    boolean verb = false;
    boolean joined = false;
    int word = first - 1;
    while (word >= from && first - word <= FARTHEST && sameClause(word, first)) {
      FoundPhrase<Cue> cue = cues[word];
      if (cue != null && cue.last() < first) {
        Cue meaning = cue.meaning();
        if (meaning == Cue.END
            || (meaning.asserts() && !meaning.forward() && meaning != Cue.FREE)) {
          return null;
        }
        changed |= meaning == Cue.CHANGE;
        boolean blocked =
            (changed && meaning.endsAtChange()) || (joined && meaning == Cue.MAYBE_THIS);
        if (meaning.asserts()
            && meaning.forward()
            && meaning.speaksOf(type)
            && first - word <= meaning.words()
            && !blocked) {
          return cue;
        }
        word = cue.first() - 1;
        continue;
      }
      verb |=
          small[word] == Small.VERB || (past(word) && word > from && small[word - 1] == Small.AND);
      joined |= small[word] != null || comma(word);
      if (verb && small[word] == Small.AND) {
        return null;
      }
      word--;
    }
    return null;
  }

  /** Walks on from a mention to a cue that speaks of what is before it. */
  private @Nullable FoundPhrase<Cue> after(int first, int last, int to, ConceptType type) {
    int word = last + 1;
    while (word < to && word - last <= FARTHEST && !clauseEnds(word - 1)) {
      FoundPhrase<Cue> cue = cues[word];
      if (cue != null && cue.first() > last) {
        Cue meaning = cue.meaning();
        if (meaning == Cue.FREE) {
          return word == last + 1 && hangsOn(last) && meaning.speaksOf(type) ? cue : null;
        }
        if (meaning == Cue.END || (meaning.asserts() && meaning.forward())) {
          return null;
        }
        if (meaning.asserts()) {
          return meaning.speaksOf(type) && word - last <= meaning.words() ? cue : null;
        }
        word = cue.last() + 1;
        continue;
      }
      if (small[word] == Small.VERB) {
        return null;
      }
      word++;
    }
    return null;
  }

  /** Whether the clause goes on from a word to the next, on the way to a mention. */
  private boolean sameClause(int word, int first) {
    return !clauseEnds(word) && (!comma(word) || listGoesOn(word + 1));
  }

  /** After a comma: a further item of a list has no verb before the next comma. */
  private boolean listGoesOn(int word) {
    if (small[word] == Small.OR) {
      return true;
    }
    int limit = Math.min(prose.words(), word + LONGEST_ITEM);
    for (int i = word; i < limit; i++) {
      if (small[i] == Small.VERB) {
        return false;
      }
      if (comma(i) || clauseEnds(i) || prose.text().startsWith(".", prose.end(i))) {
        return true;
      }
    }
    return true;
  }

  private boolean clauseEnds(int word) {
    return (gap(word) & CLAUSE_END) != 0;
  }

  private boolean comma(int word) {
    return (gap(word) & COMMA) != 0;
  }

  /** What stands between a word and the next; looked at once, since many mentions ask. */
  private byte gap(int word) {
    if (gaps[word] == 0) {
      gaps[word] = read(prose.end(word), nextStart(word));
    }
    return gaps[word];
  }

  private int nextStart(int word) {
    return word + 1 < prose.words() ? prose.start(word + 1) : prose.text().length();
  }

  private byte read(int from, int to) {
    int gap = KNOWN;
    for (int i = from; i < to; i++) {
      char c = prose.text().charAt(i);
      boolean dash = c == '–' && i > 0 && prose.text().charAt(i - 1) == ' ';
      gap |= c == ',' ? COMMA : dash || CLAUSE_ENDS.indexOf(c) >= 0 ? CLAUSE_END : 0;
    }
    return (byte) gap;
  }

  private boolean past(int word) {
    return prose.text().regionMatches(prose.end(word) - 2, "ed", 0, 2);
  }

  private boolean hangsOn(int last) {
    return prose.start(last + 1) == prose.end(last) + 1
        && "-–‐‑".indexOf(prose.text().charAt(prose.end(last))) >= 0;
  }

  /** Looks for cues up to the end of a sentence, once. */
  private void readTo(int sentence) {
    for (; read <= sentence; read++) {
      int from = prose.firstWord(read);
      int to = prose.firstWord(read + 1);
      for (FoundPhrase<Cue> cue : Cues.BOOK.in(prose, from, to)) {
        for (int word = cue.first(); word <= cue.last(); word++) {
          cues[word] = cue;
        }
      }
      for (FoundPhrase<Small> word : SMALL.in(prose, from, to)) {
        small[word.first()] = word.meaning();
      }
    }
  }
}

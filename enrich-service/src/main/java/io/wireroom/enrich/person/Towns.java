package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.Map;
import java.util.Set;

/**
 * Reads the town behind an organisation: ", San Francisco", " in Aarhus, Denmark", ", Boston, MA".
 */
final class Towns {
  private static final int MOST_WORDS = 3;
  private static final int MOST_PARTS = 3;

  private final NameWords words;
  private final Map<Integer, Integer> places;
  private final Set<String> states;

  /**
   * Reads towns of one text.
   *
   * @param places known ones: where each begins and ends
   * @param states postal codes, such as MA
   */
  Towns(NameWords words, Map<Integer, Integer> places, Set<String> states) {
    this.words = words;
    this.places = places;
    this.states = states;
  }

  /** Returns an organisation's place with the town behind it, if there is one. */
  Range behind(Range organisation, int last, int limit) {
    int at = last;
    if (words.possessive(last)) {
      return organisation;
    }
    boolean in = words.joint(last) == NameWords.BLANK && words.says(last + 1, "in");
    int part = in ? last + 2 : last + 1;
    boolean apart =
        in ? words.joint(last + 1) == NameWords.BLANK : words.joint(last) == NameWords.COMMA;
    for (int parts = 0; parts < MOST_PARTS && apart; parts++) {
      int end = known(part, limit);
      if (end < part) {
        int run = run(part, limit);
        boolean vouched =
            run >= part
                && ((in && parts == 0)
                    || (words.joint(run) == NameWords.COMMA && known(run + 1, limit) > run));
        if (!vouched) {
          break;
        }
        end = run;
      }
      at = end;
      part = end + 1;
      apart = words.joint(end) == NameWords.COMMA;
    }
    return at == last ? organisation : new Range(organisation.start(), words.end(at));
  }

  /** The last word of the known place that begins at a word; a lower number when none does. */
  private int known(int word, int limit) {
    if (word >= words.count() || words.fullEnd(word) > limit) {
      return word - 1;
    }
    Integer end = places.get(words.start(word));
    if (end != null) {
      return words.from(end) - 1;
    }
    return states.contains(words.word(word)) ? word : word - 1;
  }

  private int run(int first, int limit) {
    int at = first - 1;
    while (at + 1 < words.count()
        && at + 1 - first < MOST_WORDS
        && words.fullEnd(at + 1) <= limit
        && words.capital(at + 1)
        && !words.isAny(at + 1, Sign.TITLE.bit() | Sign.HEAD.bit() | Sign.ROLE.bit())
        && (!words.is(at + 1, Sign.STOP) || words.is(at + 1, Sign.ALLOWED))) {
      at++;
      if (words.joint(at) != NameWords.BLANK) {
        break;
      }
    }
    return at;
  }
}

package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.List;

/** Finds the places where people who are known by now are named by their family name alone. */
final class FamilyNames {
  private final NameWords words;
  private final NameReader reader;
  private final Introductions introductions;
  private final boolean[] known;
  private final boolean[] taken;
  private final Chains chains;

  FamilyNames(
      NameWords words,
      NameReader reader,
      Introductions introductions,
      boolean[] known,
      List<Sighting> sightings,
      Chains chains) {
    this.words = words;
    this.reader = reader;
    this.introductions = introductions;
    this.known = known;
    this.chains = chains;
    taken = new boolean[words.count()];
    for (Sighting one : sightings) {
      for (int word = one.name().first(); word < one.name().next(); word++) {
        taken[word] = true;
      }
    }
  }

  void read(Range sentence, boolean headline) {
    int first = words.from(sentence.start());
    for (int word = first; word < words.count() && words.fullEnd(word) <= sentence.end(); word++) {
      if (words.capital(word) && !taken[word] && reader.part(word, -1)) {
        List<PersonDraft> namesakes = chains.named(NameKey.fold(words.word(word)));
        if (!namesakes.isEmpty() && alone(word, sentence, headline) && meant(word, namesakes)) {
          int from = withParticles(word, namesakes.get(0).family());
          Range place = new Range(words.start(from), words.end(word));
          chains.again(
              namesakes,
              place,
              headline
                  ? Introduction.NONE
                  : introductions.of(from, word + 1, sentence.start(), sentence.end()));
        }
      }
    }
  }

  /** Whether it is no part of a longer name and nothing that bears the name. */
  private boolean alone(int word, Range sentence, boolean headline) {
    char before =
        word > 0 && words.start(word - 1) >= sentence.start()
            ? words.joint(word - 1)
            : NameWords.APART;
    char after = words.joint(word);
    if (before == '&' || after == '&') {
      return false;
    }
    boolean inName =
        before == NameWords.BLANK
            && words.capital(word - 1)
            && (reader.part(word - 1, word - 1)
                || words.isAny(word - 1, Sign.NEVER.bit() | Sign.HEAD.bit()));
    boolean goesOn =
        after == NameWords.BLANK
            && words.capital(word + 1)
            && !words.possessive(word)
            && (reader.part(word + 1, -1)
                || words.isAny(word + 1, Sign.HEAD.bit() | Sign.COMPANY.bit() | Sign.EPONYM.bit()));
    boolean thing = after == NameWords.BLANK && words.is(word + 1, Sign.EPONYM);
    return !thing && (headline || (!inName && !goesOn));
  }

  /** A name that is also a word or something else needs somebody to say something. */
  private boolean meant(int word, List<PersonDraft> namesakes) {
    boolean doubtful =
        known[word]
            || words.isAny(word, Sign.COMMON.bit() | Sign.EPONYMOUS.bit() | Sign.STOP.bit())
            || words.text().contains(" " + namesakes.get(0).key() + " ");
    return !doubtful || spoken(word);
  }

  private boolean spoken(int word) {
    return (words.joint(word) == NameWords.BLANK && words.is(word + 1, Sign.SAID))
        || (words.joint(word - 1) == NameWords.BLANK && words.is(word - 1, Sign.SAID));
  }

  /** The de of de Wit is part of the name; that of other people is a word. */
  private int withParticles(int word, String family) {
    int at = word;
    while (at > 0
        && words.joint(at - 1) == NameWords.BLANK
        && words.is(at - 1, Sign.PARTICLE)
        && family.contains(words.word(at - 1) + " ")) {
      at--;
    }
    return at;
  }
}

package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One pass over a text that reads every name in it and what stands beside it. */
final class Sightings {
  private final NameWords words;
  private final NameReader reader;
  private final Introductions introductions;
  private final boolean[] known;
  private final Set<String> bylines;
  private final List<Sighting> found = new ArrayList<>();

  /**
   * A pass.
   *
   * @param known words that are also the name of something else
   * @param bylines authors by the publisher, given and family name folded
   */
  Sightings(
      NameWords words,
      NameReader reader,
      Introductions introductions,
      boolean[] known,
      Set<String> bylines) {
    this.words = words;
    this.reader = reader;
    this.introductions = introductions;
    this.known = known;
    this.bylines = bylines;
  }

  /** Reads one sentence; in a headline, where every word has a capital, less is believed. */
  void read(Range sentence, boolean headline) {
    int word = words.from(sentence.start());
    while (word < words.count() && words.fullEnd(word) <= sentence.end()) {
      word = words.capital(word) ? at(word, sentence, headline) : word + 1;
    }
  }

  List<Sighting> found() {
    return found;
  }

  private int at(int word, Range sentence, boolean headline) {
    int first = word;
    while (words.is(first, Sign.TITLE)
        && words.capital(first)
        && (words.joint(first) == NameWords.BLANK || words.joint(first) == NameWords.DOT)) {
      first++;
    }
    boolean titled = first > word;
    if (titled && words.fullEnd(first) > sentence.end()) {
      return first;
    }
    int limit = headline ? shortNameEnd(first, sentence.end()) : sentence.end();
    ParsedName name = reader.read(first, limit);
    if (name == null) {
      return first + (titled ? 0 : 1);
    }
    if (!titled && name.given().isEmpty()) {
      return name.last() + 1;
    }
    name = withoutOpening(name, sentence, limit);
    take(word, titled, name, sentence, headline);
    if (titled
        && words.says(word, "Drs")
        && words.joint(name.last()) == NameWords.BLANK
        && words.says(name.last() + 1, "and")) {
      ParsedName second = reader.read(name.last() + 2, limit);
      if (second != null) {
        take(second.first(), true, second, sentence, headline);
        return second.next();
      }
    }
    return name.next();
  }

  /** "Dr. Woolley Says It Works": the name is over after the first family name. */
  private int shortNameEnd(int first, int limit) {
    int at = first;
    while (at < words.count() && words.fullEnd(at) <= limit && !words.capital(at)) {
      at++;
    }
    if (words.isAny(at, Sign.GIVEN.bit() | Sign.GIVEN_WEAK.bit())
        && at + 1 < words.count()
        && !words.is(at + 1, Sign.SAID)) {
      at++;
    }
    return at < words.count() ? Math.min(limit, words.fullEnd(at)) : limit;
  }

  /** A sentence may begin with a word that only stands before the name: "Meanwhile Jane Doe". */
  private ParsedName withoutOpening(ParsedName name, Range sentence, int limit) {
    boolean opens = words.start(name.first()) == sentence.start();
    boolean later =
        name.given().size() > 1
            && !words.isAny(name.first(), Sign.GIVEN.bit() | Sign.GIVEN_WEAK.bit())
            && words.is(name.first() + 1, Sign.GIVEN)
            && !reader.initial(name.first());
    ParsedName shorter = opens && later ? reader.read(name.first() + 1, limit) : null;
    return shorter == null ? name : shorter;
  }

  private void take(int start, boolean titled, ParsedName name, Range sentence, boolean headline) {
    Introduction introduction =
        headline
            ? Introduction.NONE
            : introductions.of(
                Math.min(start, name.first()), name.next(), sentence.start(), sentence.end());
    String title = titled ? words.word(name.first() - 1) : null;
    Range place = new Range(words.start(name.first()), words.end(name.last()));
    Evidence evidence = evidence(titled, name, introduction, headline);
    found.add(new Sighting(place, name, title, evidence, introduction));
  }

  private @Nullable Evidence evidence(
      boolean titled, ParsedName name, Introduction introduction, boolean headline) {
    if (titled) {
      return Evidence.TITLE;
    }
    if (thing(name)) {
      return null;
    }
    boolean given = isGiven(name, Sign.GIVEN);
    boolean perhaps = given || isGiven(name, Sign.GIVEN_WEAK) || reader.initial(name.first());
    if (!name.credentials().isEmpty() && (given || !weakOnly(name))) {
      return Evidence.CREDENTIAL;
    }
    if (bylines.contains(NameKey.fold(name.given().get(0)) + " " + name.key())) {
      return Evidence.BYLINE;
    }
    if (headline) {
      return null;
    }
    boolean also = touches(name, known);
    if (!introduction.roles().isEmpty() && (given || !also)) {
      return Evidence.ROLE;
    }
    if (perhaps && spoken(name) && (given || !also)) {
      return Evidence.SAID;
    }
    if (perhaps && !also && !introduction.affiliations().isEmpty()) {
      return Evidence.ROLE;
    }
    boolean bare =
        given
            && !also
            && !words.is(name.last(), Sign.COMMON)
            && !words.says(name.first() - 1, "the");
    return bare && name.last() - name.first() < 3 ? Evidence.GIVEN_NAME : null;
  }

  /** Parkinson disease, Jane Doe Award, Johnson & Johnson. */
  private boolean thing(ParsedName name) {
    int last = name.last();
    boolean things =
        words.joint(last) == NameWords.BLANK
            && (words.is(last + 1, Sign.EPONYM)
                || (words.capital(last + 1)
                    && words.isAny(last + 1, Sign.HEAD.bit() | Sign.COMPANY.bit())));
    return things || words.joint(last) == '&' || words.joint(name.first() - 1) == '&';
  }

  private boolean isGiven(ParsedName name, Sign sign) {
    int word = name.first();
    while (word < name.last() && reader.initial(word)) {
      word++;
    }
    return word < name.last() && words.is(word, sign);
  }

  private boolean weakOnly(ParsedName name) {
    for (int word = name.last() + 1; word < name.next(); word++) {
      if (words.is(word, Sign.CREDENTIAL) && !words.is(word, Sign.WEAK)) {
        return false;
      }
    }
    return true;
  }

  private boolean spoken(ParsedName name) {
    char after = words.joint(name.next() - 1);
    boolean next =
        (after == NameWords.BLANK || after == NameWords.COMMA) && words.is(name.next(), Sign.SAID);
    return next
        || (words.joint(name.first() - 1) == NameWords.BLANK
            && words.is(name.first() - 1, Sign.SAID));
  }

  static boolean touches(ParsedName name, boolean[] marked) {
    for (int word = name.first(); word <= name.last(); word++) {
      if (marked[word]) {
        return true;
      }
    }
    return false;
  }
}

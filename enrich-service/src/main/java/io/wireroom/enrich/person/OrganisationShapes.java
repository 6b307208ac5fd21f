package io.wireroom.enrich.person;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Organisations told by the shape of their names: University of X, X Hospital, X Pharmaceuticals,
 * American College of X. What has no word of its own, such as Medical Center, is none.
 */
final class OrganisationShapes {
  private static final Set<String> OF =
      Set.of("of", "for", "de", "del", "di", "da", "do", "des", "du");
  private static final Set<String> ON =
      Set.of("council", "commission", "society", "institute", "center", "centre");
  private static final Set<String> PAPERS = Set.of("journal", "annals", "archives", "proceedings");
  private static final Set<String> CARE =
      Set.of(
          "health",
          "healthcare",
          "medical",
          "hospital",
          "hospitals",
          "nhs",
          "cancer",
          "research",
          "care");

  private final NameWords words;
  private final List<FoundOrganisation> found = new ArrayList<>();

  private OrganisationShapes(NameWords words) {
    this.words = words;
  }

  /** Returns those of some sentences, in order. */
  static List<FoundOrganisation> in(NameWords words, List<Range> sentences) {
    OrganisationShapes shapes = new OrganisationShapes(words);
    int word = 0;
    for (Range sentence : sentences) {
      word = Math.max(word, words.from(sentence.start()));
      int first = word;
      while (word < words.count() && words.fullEnd(word) <= sentence.end()) {
        word = shapes.at(word, first, sentence.end());
        if (word < 0) {
          break;
        }
      }
    }
    return shapes.found;
  }

  /** Takes the name whose first head is a word, if it is one; returns the word to go on with. */
  private int at(int head, int first, int limit) {
    if (!words.capital(head) || !words.isAny(head, Sign.COMPANY.bit() | Sign.HEAD.bit())) {
      return head + 1;
    }
    boolean company = words.is(head, Sign.COMPANY);
    int from = left(head, taken(first));
    int to = company ? companyEnd(head, limit) : right(head, from, limit);
    if (named(from, head, to, company)) {
      String rule = "shape:" + words.word(head).toLowerCase(Locale.ROOT);
      Range place = new Range(words.start(from), words.end(to));
      found.add(new FoundOrganisation(place, Optional.empty(), rule));
    }
    return to + 1;
  }

  private int taken(int first) {
    if (found.isEmpty()) {
      return first;
    }
    return Math.max(first, words.from(found.get(found.size() - 1).place().end()));
  }

  private int left(int head, int first) {
    int at = head;
    while (at > first) {
      char joint = words.joint(at - 1);
      boolean close =
          joint == NameWords.BLANK
              || joint == '&'
              || (joint == NameWords.DOT && words.says(at - 1, "St"));
      if (close && nameWord(at - 1)) {
        at--;
      } else if (joint == NameWords.BLANK
          && (words.says(at - 1, "and") || words.says(at - 1, "of"))
          && at - 2 >= first
          && at < head
          && words.joint(at - 2) == NameWords.BLANK
          && nameWord(at - 2)
          && !words.possessive(at - 2)
          && !words.isAny(at - 2, Sign.HEAD.bit() | Sign.GIVEN.bit())) {
        at -= 2;
      } else {
        break;
      }
    }
    return at;
  }

  /** A capital word that may be in a name; the first of a sentence too when it is none else. */
  private boolean nameWord(int word) {
    return words.capital(word)
        && (!words.is(word, Sign.STOP) || words.is(word, Sign.ALLOWED))
        && !words.isAny(word, Sign.TITLE.bit() | Sign.CREDENTIAL.bit() | Sign.SAID.bit());
  }

  private int companyEnd(int head, int limit) {
    int at = head;
    while (fits(at + 1, limit)
        && words.is(at + 1, Sign.COMPANY)
        && words.capital(at + 1)
        && (words.joint(at) == NameWords.BLANK || words.joint(at) == NameWords.COMMA)) {
      at++;
    }
    return at;
  }

  private int right(int head, int from, int limit) {
    int at = head;
    boolean open = from == head;
    while (fits(at + 1, limit) && !words.possessive(at)) {
      char joint = words.joint(at);
      if (joint == NameWords.BLANK
          && words.capital(at + 1)
          && nameWord(at + 1)
          && (words.isAny(at + 1, Sign.HEAD.bit() | Sign.COMPANY.bit()) || (open && at == head))) {
        at++;
        continue;
      }
      int next = joint == NameWords.BLANK ? connected(at, limit) : at;
      if (next == at) {
        break;
      }
      at = next;
    }
    return at;
  }

  /** Takes "of the X Y", "for X and Y", "at X" behind a word; returns the last word taken. */
  private int connected(int at, int limit) {
    String link = words.word(at + 1);
    boolean of = OF.contains(link);
    boolean on = link.equals("on") && ON.contains(words.word(at).toLowerCase(Locale.ROOT));
    boolean where = link.equals("at");
    if (!of && !on && !where) {
      return at;
    }
    int next = at + 2;
    if (next < words.count() && (words.says(next, "the") || words.says(next, "la"))) {
      next++;
    }
    int last = run(next, limit);
    boolean headBehind = false;
    for (int word = next; word <= last; word++) {
      headBehind |= words.is(word, Sign.HEAD);
    }
    return last < next || words.joint(at + 1) != NameWords.BLANK || (where && headBehind)
        ? at
        : last;
  }

  private int run(int first, int limit) {
    int at = first - 1;
    while (fits(at + 1, limit) && nameWord(at + 1)) {
      at++;
      char joint = words.joint(at);
      if (words.possessive(at) && !words.is(at + 1, Sign.HEAD)) {
        break;
      }
      if (joint == NameWords.BLANK
          && words.says(at + 1, "and")
          && fits(at + 2, limit)
          && words.joint(at + 1) == NameWords.BLANK
          && words.capital(at + 2)
          && nameWord(at + 2)
          && subjectLike(at + 2)) {
        at++;
      } else if (joint != NameWords.BLANK && joint != '&') {
        break;
      }
    }
    return at;
  }

  /** "Physicians and Surgeons", but not "of Chicago and Mayo Clinic" nor "and Pfizer Inc". */
  private boolean subjectLike(int word) {
    for (int at = word; at < Math.min(word + 4, words.count()) && words.capital(at); at++) {
      if (words.isAny(at, Sign.HEAD.bit() | Sign.COMPANY.bit() | Sign.GIVEN.bit())) {
        return false;
      }
      if (words.joint(at) != NameWords.BLANK) {
        break;
      }
    }
    return true;
  }

  /** "Journal of the American College of X" is no college. */
  private boolean inPaper(int from) {
    int before = words.says(from - 1, "the") ? from - 2 : from - 1;
    return before > 0
        && words.says(before, "of")
        && PAPERS.contains(words.word(before - 1).toLowerCase(Locale.ROOT));
  }

  private boolean fits(int word, int limit) {
    return word < words.count() && words.fullEnd(word) <= limit;
  }

  private boolean named(int from, int head, int to, boolean company) {
    if (words.isAny(head, Sign.DEPARTMENT.bit()) && !words.is(head, Sign.LOOSE)) {
      return false;
    }
    if (words.is(head, Sign.LOOSE)
        && (from == head || !CARE.contains(words.word(head - 1).toLowerCase(Locale.ROOT)))) {
      return false;
    }
    if (to + 1 < words.count()
        && words.joint(to) == NameWords.BLANK
        && words.capital(to + 1)
        && words.is(to + 1, Sign.EPONYM)) {
      return false;
    }
    if (inPaper(from)) {
      return false;
    }
    boolean own = false;
    for (int word = from; word <= to; word++) {
      if (PAPERS.contains(words.word(word).toLowerCase(Locale.ROOT))) {
        return false;
      }
      own |=
          words.capital(word)
              && !words.isAny(word, Sign.SUBJECT.bit() | Sign.HEAD.bit() | Sign.COMPANY.bit());
    }
    return own && !(company && from == head);
  }
}

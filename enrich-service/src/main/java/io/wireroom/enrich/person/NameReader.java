package io.wireroom.enrich.person;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a name, with its suffix and credentials, where one may begin. */
final class NameReader {
  private static final int MOST_WORDS = 6;
  private static final int LONGEST_INITIALS = 5;

  private final NameWords words;
  private final boolean[] barred;

  /**
   * A reader of one text.
   *
   * @param barred words that stand in the name of something else
   */
  NameReader(NameWords words, boolean[] barred) {
    this.words = words;
    this.barred = barred;
  }

  /**
   * Returns the name that begins at a word; null when none does.
   *
   * @param limit the place in the text that it may not go beyond
   */
  @Nullable ParsedName read(int first, int limit) {
    int last = -1;
    int at = first;
    while (at < words.count() && words.fullEnd(at) <= limit && at - first < MOST_WORDS) {
      if (part(at, first)) {
        last = at;
      } else if (!initial(at) && !(words.is(at, Sign.PARTICLE) && !words.capital(at))) {
        break;
      }
      if (words.possessive(at) || !goesOn(at)) {
        break;
      }
      at++;
    }
    return last < 0 ? null : named(first, last, limit);
  }

  /** Whether a word can be a given or a family name. */
  boolean part(int word, int first) {
    if (!words.capital(word) || barred[word] || !shaped(words.word(word))) {
      return false;
    }
    boolean initialWord = word == first;
    if (words.is(word, Sign.COMMON)) {
      return !initialWord || words.is(word, Sign.GIVEN_WEAK);
    }
    if (words.is(word, Sign.STOP)) {
      return initialWord && words.is(word, Sign.GIVEN_WEAK);
    }
    return !words.isAny(
            word,
            Sign.HEAD.bit()
                | Sign.COMPANY.bit()
                | Sign.NEVER.bit()
                | Sign.TITLE.bit()
                | Sign.SUFFIX.bit())
        && (!words.is(word, Sign.ROLE) || words.is(word, Sign.GIVEN))
        && (!initialWord
            || !words.is(word, Sign.PART)
            || words.isAny(word, Sign.GIVEN.bit() | Sign.GIVEN_WEAK.bit()));
  }

  /** J, J. or J.D; two capitals alone as in JD Vance. */
  boolean initial(int word) {
    int length = words.end(word) - words.start(word);
    if (length > LONGEST_INITIALS || !words.capital(word) || barred[word]) {
      return false;
    }
    String form = words.word(word);
    if (form.length() == 1) {
      return true;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!Character.isUpperCase(c) && c != '.' && c != '-') {
        return false;
      }
    }
    return (form.indexOf('.') > 0 || form.length() == 2)
        && !words.isAny(word, Sign.CREDENTIAL.bit() | Sign.NEVER.bit() | Sign.SUFFIX.bit());
  }

  private boolean goesOn(int word) {
    char joint = words.joint(word);
    return joint == NameWords.BLANK
        || (joint == NameWords.DOT && (initial(word) || words.says(word, "St")));
  }

  private ParsedName named(int first, int last, int limit) {
    int family = last;
    while (family > first && words.is(family - 1, Sign.PARTICLE) && particle(family - 1, first)) {
      family--;
    }
    List<String> given = new ArrayList<>();
    for (int word = first; word < family; word++) {
      given.add(words.word(word));
    }
    String name = familyName(family, last);
    int end = suffix(last, limit);
    if (end > last) {
      name += " " + words.word(end);
    }
    List<String> credentials = new ArrayList<>();
    int next = credentials(end, limit, credentials);
    return new ParsedName(
        first, end, given, name, NameKey.fold(words.word(last)), credentials, next);
  }

  private String familyName(int from, int last) {
    StringBuilder name = new StringBuilder();
    for (int word = from; word <= last; word++) {
      name.append(name.isEmpty() ? "" : " ").append(words.word(word));
    }
    return name.toString();
  }

  /** A capital Van or La in the middle is one; at the beginning it is a given name. */
  private boolean particle(int word, int first) {
    return !words.capital(word) || word > first;
  }

  private int suffix(int last, int limit) {
    char joint = words.joint(last);
    boolean follows = joint == NameWords.BLANK || joint == NameWords.COMMA;
    return follows
            && !words.possessive(last)
            && words.is(last + 1, Sign.SUFFIX)
            && words.fullEnd(last + 1) <= limit
        ? last + 1
        : last;
  }

  private int credentials(int last, int limit, List<String> found) {
    int at = last;
    while (!words.possessive(at)) {
      char joint = words.joint(at);
      boolean follows =
          joint == NameWords.BLANK
              || joint == NameWords.COMMA
              || (!found.isEmpty() && joint == '/')
              || (at == last && joint == '(');
      if (!follows || words.fullEnd(at + 1) > limit || !credential(at + 1, found.isEmpty())) {
        break;
      }
      found.add(words.word(at + 1).replace(".", ""));
      at++;
    }
    return at + 1;
  }

  /** After one credential others follow that no list has: fellowships are in capitals. */
  private boolean credential(int word, boolean firstOne) {
    if (words.isAny(word, Sign.CREDENTIAL.bit() | Sign.WEAK.bit())) {
      return !words.is(word, Sign.NEVER) || !firstOne;
    }
    String form = words.word(word);
    return !firstOne
        && form.length() >= 4
        && form.length() <= 8
        && (form.charAt(0) == 'F' || form.charAt(0) == 'M')
        && form.chars().allMatch(Character::isUpperCase);
  }

  /** A capital and small letters; McDonald, O'Brien and Smith-Jones too, LillyDirect not. */
  private static boolean shaped(String word) {
    boolean small = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isDigit(c) || c == '.' || c == '+') {
        return false;
      }
      boolean upper = Character.isUpperCase(c);
      boolean joined = i > 0 && !Character.isLetter(word.charAt(i - 1));
      if (upper
          && small
          && !joined
          && i > 3
          && word.lastIndexOf('-', i) < 0
          && word.lastIndexOf('\'', i) < 0) {
        return false;
      }
      small |= Character.isLowerCase(c) || !Character.isUpperCase(c) && Character.isLetter(c);
    }
    return small && word.length() > 1 && !word.endsWith("-based") && !word.endsWith("-led");
  }
}

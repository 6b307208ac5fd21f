package io.wireroom.enrich.person;

import java.util.Arrays;

/**
 * A text cut into words as names need them: O'Brien, Smith-Jones, Ph.D and J.D are one word each,
 * and a possessive s is told apart. What stands between two words is told by one character.
 */
final class NameWords {
  /** Between two words: a comma and a blank. */
  static final char COMMA = ',';

  /** Between two words: a blank. */
  static final char BLANK = ' ';

  /** Between two words: a full stop and a blank. */
  static final char DOT = '.';

  /** Between two words: anything else. */
  static final char APART = '#';

  private static final int NOT_ASKED = -1;

  private final String text;
  private final Signs lexicon;
  private int[] starts;
  private int[] ends;
  private int[] signs;
  private int count;

  private NameWords(String text, Signs lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    int expected = text.length() / 5 + 8;
    starts = new int[expected];
    ends = new int[expected];
    signs = new int[expected];
  }

  static NameWords of(String text, Signs lexicon) {
    NameWords words = new NameWords(text, lexicon);
    int length = text.length();
    int i = 0;
    while (i < length) {
      if (!wordly(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i++;
      while (i < length && (wordly(text.charAt(i)) || joins(text, i))) {
        i++;
      }
      words.add(start, i);
    }
    return words;
  }

  String text() {
    return text;
  }

  int count() {
    return count;
  }

  int start(int word) {
    return starts[word];
  }

  /** Where it ends, a possessive s included. */
  int fullEnd(int word) {
    return ends[word];
  }

  /** Where it ends without the possessive s. */
  int end(int word) {
    return possessive(word) ? ends[word] - 2 : ends[word];
  }

  String word(int word) {
    return text.substring(starts[word], end(word));
  }

  boolean possessive(int word) {
    int end = ends[word];
    return end - starts[word] > 2
        && text.charAt(end - 1) == 's'
        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’');
  }

  boolean capital(int word) {
    return Character.isUpperCase(text.charAt(starts[word]));
  }

  /** Whether a full stop follows at once. */
  boolean dotted(int word) {
    return ends[word] < text.length() && text.charAt(ends[word]) == '.';
  }

  boolean is(int word, Sign sign) {
    return word >= 0 && word < count && (signs(word) & sign.bit()) != 0;
  }

  boolean isAny(int word, int bits) {
    return word >= 0 && word < count && (signs(word) & bits) != 0;
  }

  boolean says(int word, String other) {
    return word >= 0
        && word < count
        && ends[word] - starts[word] == other.length()
        && text.regionMatches(true, starts[word], other, 0, other.length());
  }

  /** What stands between a word and the next: one of the constants, or the mark itself. */
  char joint(int word) {
    if (word < 0 || word + 1 >= count) {
      return APART;
    }
    int from = ends[word];
    int width = starts[word + 1] - from;
    char first = text.charAt(from);
    if (width == 1) {
      return first == ' ' || first == ',' || first == '/' ? first : APART;
    }
    if (width == 2 && text.charAt(from + 1) == ' ') {
      return first == ',' || first == '.' ? first : APART;
    }
    if (width == 2 && first == ' ' && text.charAt(from + 1) == '(') {
      return '(';
    }
    if (width == 3 && text.charAt(from + 1) == '&') {
      return '&';
    }
    // "M.D., Ph.D."
    return width == 3 && first == '.' && text.charAt(from + 1) == ',' ? COMMA : APART;
  }

  /** Whether a word is five digits. */
  boolean postcode(int word) {
    return word < count
        && ends[word] - starts[word] == 5
        && text.chars().skip(starts[word]).limit(5).allMatch(Character::isDigit);
  }

  /** The first word that begins at or after a place. */
  int from(int place) {
    int at = Arrays.binarySearch(starts, 0, count, place);
    return at >= 0 ? at : -at - 1;
  }

  private int signs(int word) {
    if (signs[word] == NOT_ASKED) {
      signs[word] = lexicon.of(text, starts[word], end(word));
    }
    return signs[word];
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      signs = Arrays.copyOf(signs, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    signs[count++] = NOT_ASKED;
  }

  private static boolean wordly(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** An apostrophe, hyphen or full stop with a word on both sides; J.-P. has two of them. */
  private static boolean joins(String text, int i) {
    char c = text.charAt(i);
    if (i + 1 >= text.length()) {
      return false;
    }
    char next = text.charAt(i + 1);
    return switch (c) {
      case '\'', '’', '-', '‐', '‑', '+' -> wordly(next);
      case '.' ->
          Character.isLetter(next) || (next == '-' && Character.isUpperCase(text.charAt(i - 1)));
      default -> false;
    };
  }
}

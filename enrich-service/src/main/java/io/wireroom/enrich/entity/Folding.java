package io.wireroom.enrich.entity;

import java.text.Normalizer;
import java.util.Map;

/**
 * Words as they are compared: without case, accents, plural endings, and without the differences
 * between British and American spelling. Texts and vocabularies are folded alike, so a fold need
 * not be a word.
 */
public final class Folding {
  /** Room that the fold of a word of this many code units may need. */
  public static final int GROWTH = 8;

  private static final int TABLE = 0x250;
  private static final String[] LATIN = latin();
  private static final Map<Character, String> GREEK =
      Map.ofEntries(
          Map.entry('α', "alpha"),
          Map.entry('β', "beta"),
          Map.entry('γ', "gamma"),
          Map.entry('δ', "delta"),
          Map.entry('ε', "epsilon"),
          Map.entry('ζ', "zeta"),
          Map.entry('η', "eta"),
          Map.entry('θ', "theta"),
          Map.entry('ι', "iota"),
          Map.entry('κ', "kappa"),
          Map.entry('λ', "lambda"),
          Map.entry('μ', "mu"),
          Map.entry('\u00B5', "mu"),
          Map.entry('ν', "nu"),
          Map.entry('ξ', "xi"),
          Map.entry('π', "pi"),
          Map.entry('ρ', "rho"),
          Map.entry('σ', "sigma"),
          Map.entry('ς', "sigma"),
          Map.entry('τ', "tau"),
          Map.entry('φ', "phi"),
          Map.entry('χ', "chi"),
          Map.entry('ψ', "psi"),
          Map.entry('ω', "omega"));

  private Folding() {}

  /**
   * Folds a word.
   *
   * @param out takes the fold; has room for {@code GROWTH} times the word
   * @return how many characters of {@code out} are the fold
   */
  public static int fold(CharSequence text, int start, int end, char[] out) {
    int length = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      } else {
        String plain = plain(c);
        plain.getChars(0, plain.length(), out, length);
        length += plain.length();
      }
    }
    return singular(out, spelling(out, length));
  }

  private static String plain(char c) {
    if (c < TABLE) {
      return LATIN[c];
    }
    char lower = Character.toLowerCase(c);
    if (c >= '\u2080' && c <= '\u2089') {
      return String.valueOf((char) ('0' + c - '\u2080'));
    }
    return GREEK.getOrDefault(lower, String.valueOf(lower));
  }

  /** One way of spelling, in place: ae and oe are e, our is or, iz and yz are is and ys. */
  private static int spelling(char[] word, int length) {
    int out = 0;
    for (int i = 0; i < length; i++) {
      char c = word[i];
      char next = i + 1 < length ? word[i + 1] : 0;
      if ((c == 'a' || c == 'o') && next == 'e') {
        continue;
      }
      if (c == 'u' && next == 'r' && out > 1 && word[out - 1] == 'o') {
        continue;
      }
      if (c == 'z' && out > 0 && (word[out - 1] == 'i' || word[out - 1] == 'y')) {
        word[out++] = 's';
      } else if (c == 'p'
          && next == 'h'
          && out > 1
          && word[out - 1] == 'l'
          && word[out - 2] == 'u') {
        word[out++] = 'f';
        i++;
      } else {
        word[out++] = c;
      }
    }
    return out;
  }

  /** Without a plural ending: diseases and disease, biopsies and biopsy, metastases and -sis. */
  private static int singular(char[] word, int length) {
    int end = length;
    if (end >= 4 && word[end - 1] == 's') {
      char before = word[end - 2];
      if (before == 'e' && word[end - 3] == 'i' && end >= 6) {
        word[end - 3] = 'y';
        return end - 2;
      }
      if (before == 'i') {
        // Only -sis has its plural in -ses; testis must not become test
        return end >= 6 && word[end - 3] == 's' ? end - 2 : end;
      }
      if (before != 's' && before != 'u') {
        end--;
      }
    }
    return end >= 6 && word[end - 1] == 'e' ? end - 1 : end;
  }

  private static String[] latin() {
    String[] table = new String[TABLE];
    for (char c = 0; c < TABLE; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
      String plain = apart.replaceAll("\\p{M}", "").toLowerCase(java.util.Locale.ROOT);
      table[c] =
          switch (c) {
            case 'ß' -> "ss";
            case 'æ', 'Æ', 'œ', 'Œ' -> "e";
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case '\u00B5' -> "mu";
            default -> plain.isEmpty() ? String.valueOf(Character.toLowerCase(c)) : plain;
          };
    }
    return table;
  }
}

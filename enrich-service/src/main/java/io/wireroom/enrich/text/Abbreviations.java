package io.wireroom.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Full stops that end a short form and not the sentence. */
final class Abbreviations {
  /** Always followed by what they belong to. */
  private static final Set<String> OPEN =
      Set.of(
          "dr", "drs", "mr", "mrs", "ms", "prof", "st", "gov", "sen", "rep", "gen", "lt", "col",
          "sgt", "rev", "hon", "vs", "v", "e.g", "i.e", "cf", "viz", "fig", "figs", "no", "nos",
          "vol", "pp", "ed", "eds", "eq", "ref", "refs", "sec", "ca", "approx", "al", "ph.d", "m.d",
          "spp", "subsp", "var", "dept", "univ", "messrs", "mme", "mlle", "sra", "dra");

  /** End a sentence as often as not; the next word decides. */
  private static final Set<String> EITHER =
      Set.of(
          "inc", "corp", "ltd", "co", "llc", "jr", "sr", "etc", "u.s", "u.k", "u.n", "e.u", "d.c",
          "a.m", "p.m", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
          "nov", "dec", "mg", "kg", "ml", "dl", "hr", "hrs", "min", "wk", "wks", "yr", "yrs", "mo",
          "mos", "tab", "tabs", "cap", "caps", "inj", "sp", "p.o", "i.v", "i.m", "b.i.d", "t.i.d",
          "q.d", "r.n", "d.o", "b.s", "m.s", "m.p.h", "n.j", "n.y", "n.c", "s.c", "calif", "mass",
          "conn", "fla", "ill", "mich", "minn", "tex", "wash", "va", "pa", "ga", "ariz", "colo");

  /** Words that begin a sentence far more often than they follow a short form in one. */
  private static final Set<String> STARTERS =
      Set.of(
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "it",
          "its",
          "in",
          "on",
          "at",
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "but",
          "and",
          "however",
          "for",
          "if",
          "when",
          "while",
          "after",
          "before",
          "as",
          "by",
          "to",
          "of",
          "there",
          "their",
          "his",
          "her",
          "our",
          "all",
          "some",
          "most",
          "many",
          "both",
          "patients",
          "researchers",
          "although",
          "because",
          "with");

  private static final int LONGEST = 12;

  private Abbreviations() {}

  /**
   * Returns whether the full stop at {@code dot} leaves the sentence open.
   *
   * @param start of the sentence
   * @param next first code unit of the next word
   */
  static boolean keepsOpen(String text, int start, int dot, int next) {
    int from = dot;
    while (from > start && dot - from <= LONGEST && wordly(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, dot);
    if (word.isEmpty() || dot - from > LONGEST) {
      return false;
    }
    if (word.length() == 1 && Character.isUpperCase(word.charAt(0))) {
      // "J. Smith" goes on; "vitamin C. The" and "hepatitis B. Patients" do not.
      return !starter(text, next);
    }
    String key = word.toLowerCase(Locale.ROOT);
    if (OPEN.contains(key)) {
      // "No." alone is an answer; before a number it is a short form.
      return (!key.equals("no") && !key.equals("nos")) || Character.isDigit(text.charAt(next));
    }
    return EITHER.contains(key) && !starter(text, next);
  }

  private static boolean wordly(char c) {
    return Character.isLetter(c) || c == '.';
  }

  private static boolean starter(String text, int next) {
    int end = next;
    while (end < text.length() && end - next <= LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return STARTERS.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
  }
}

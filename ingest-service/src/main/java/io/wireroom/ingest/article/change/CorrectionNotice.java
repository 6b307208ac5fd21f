package io.wireroom.ingest.article.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines with which publishers say that they have corrected an article. */
final class CorrectionNotice {
  private static final int LONGEST_LINE = 2_000;

  private static final String PIECE =
      "(?:article|story|post|report|piece|page|item|version|feature|column|headline|news release)";

  private static final List<Pattern> WORDINGS =
      List.of(
          Pattern.compile(
              "(?i)^\\W*(?:corrections?|corrected(?: version)?|erratum|errata|corrigendum|clarification|editor[’']?s[’']? (?:note|correction))\\b[^\\n]{0,40}?[:.—–]\\s?(?=.*\\S)"),
          Pattern.compile(
              "(?i)\\b(?:this|the) (?:\\w+ )?"
                  + PIECE
                  + " (?:was|has been|is) (?:corrected|amended|updated to correct)\\b"),
          Pattern.compile(
              "(?i)\\b(?:an?|the) (?:earlier|previous|original|prior) version of th(?:is|e) (?:\\w+ )?"
                  + PIECE
                  + "\\b.{0,80}?\\b(?:misstated|misspelled|misidentified|incorrect(?:ly)?|wrong(?:ly)?|said|stated|omitted|error|misquoted|gave|contained|listed|attributed)\\b"),
          Pattern.compile("(?i)\\ban? (?:earlier|previous) version of this " + PIECE + "\\b"),
          Pattern.compile("(?i)\\bwe (?:regret|apologi[sz]e for) the error\\b"));

  private CorrectionNotice() {}

  /** Whether a text has such a line that it did not have before. */
  static boolean isNew(String before, String now) {
    Set<String> had = new HashSet<>(before.lines().toList());
    return now.lines().anyMatch(line -> !had.contains(line) && isOne(line));
  }

  static boolean isOne(String line) {
    String head = line.substring(0, Math.min(line.length(), LONGEST_LINE));
    return WORDINGS.stream().anyMatch(wording -> wording.matcher(head).find());
  }
}

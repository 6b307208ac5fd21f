package io.wireroom.enrich.contenttype;

import static io.wireroom.enrich.contenttype.ContentType.*;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Kinds of articles as desks label them. */
final class TypeLabels {
  private static final int LONGEST = 80;

  private static final Map<String, ContentType> KNOWN =
      Map.ofEntries(
          Map.entry("news", NEWS),
          Map.entry("latest news", NEWS),
          Map.entry("news brief", NEWS),
          Map.entry("press release", NEWS),
          Map.entry("from the journals", NEWS),
          Map.entry("feature", FEATURE),
          Map.entry("features", FEATURE),
          Map.entry("commentary", COMMENTARY),
          Map.entry("opinion", COMMENTARY),
          Map.entry("editorial", COMMENTARY),
          Map.entry("perspective", COMMENTARY),
          Map.entry("viewpoint", COMMENTARY),
          Map.entry("blog", COMMENTARY),
          Map.entry("column", COMMENTARY),
          Map.entry("letter", COMMENTARY),
          Map.entry("letter to the editor", COMMENTARY),
          Map.entry("letters from maine", COMMENTARY),
          Map.entry("case report", CASE_REPORT),
          Map.entry("case study", CASE_REPORT),
          Map.entry("cases that test your skills", CASE_REPORT),
          Map.entry("case challenge", QUIZ),
          Map.entry("quiz", QUIZ),
          Map.entry("photo challenge", QUIZ),
          Map.entry("make the diagnosis", QUIZ),
          Map.entry("conference coverage", CONFERENCE_COVERAGE),
          Map.entry("conference news", CONFERENCE_COVERAGE),
          Map.entry("meeting coverage", CONFERENCE_COVERAGE),
          Map.entry("guideline", GUIDELINE),
          Map.entry("guidelines", GUIDELINE),
          Map.entry("practice guideline", GUIDELINE),
          Map.entry("cme", CME),
          Map.entry("cme/ce", CME),
          Map.entry("continuing education", CME),
          Map.entry("correction", CORRECTION),
          Map.entry("corrections", CORRECTION),
          Map.entry("erratum", CORRECTION),
          Map.entry("corrigendum", CORRECTION),
          Map.entry("safety alert", SAFETY_ALERT),
          Map.entry("drug safety communication", SAFETY_ALERT),
          Map.entry("recall", SAFETY_ALERT),
          Map.entry("recalls", SAFETY_ALERT),
          Map.entry("research", RESEARCH),
          Map.entry("original research", RESEARCH),
          Map.entry("research article", RESEARCH),
          Map.entry("original article", RESEARCH),
          Map.entry("clinical trial", RESEARCH),
          Map.entry("review", RESEARCH),
          Map.entry("research letter", RESEARCH),
          Map.entry("systematic review", RESEARCH),
          Map.entry("meta analysis", RESEARCH),
          Map.entry("review article", RESEARCH),
          Map.entry("brief report", RESEARCH),
          Map.entry("case reports", CASE_REPORT),
          Map.entry("case series", CASE_REPORT),
          Map.entry("case letter", CASE_REPORT),
          Map.entry("clinical case", CASE_REPORT),
          Map.entry("guest editorial", COMMENTARY),
          Map.entry("expert commentary", COMMENTARY),
          Map.entry("opinion piece", COMMENTARY),
          Map.entry("op ed", COMMENTARY),
          Map.entry("from the editor", COMMENTARY),
          Map.entry("editorials", COMMENTARY),
          Map.entry("commentaries", COMMENTARY),
          Map.entry("perspectives", COMMENTARY),
          Map.entry("viewpoints", COMMENTARY),
          Map.entry("quizzes", QUIZ),
          Map.entry("image quiz", QUIZ),
          Map.entry("image challenge", QUIZ),
          Map.entry("fast five quiz", QUIZ),
          Map.entry("in depth", FEATURE),
          Map.entry("special report", FEATURE),
          Map.entry("news feature", FEATURE),
          Map.entry("profile", FEATURE),
          Map.entry("alert", SAFETY_ALERT),
          Map.entry("safety communication", SAFETY_ALERT),
          Map.entry("fda safety alert", SAFETY_ALERT),
          Map.entry("medwatch", SAFETY_ALERT),
          Map.entry("continuing medical education", CME),
          Map.entry("cme activity", CME),
          Map.entry("clinical guideline", GUIDELINE),
          Map.entry("consensus statement", GUIDELINE),
          Map.entry("breaking news", NEWS),
          Map.entry("clinical news", NEWS),
          Map.entry("news article", NEWS),
          Map.entry("correction notice", CORRECTION),
          Map.entry("retraction", CORRECTION));

  /** A label that begins so is of the kind, whatever follows: "Conference Coverage: ESC 2026". */
  private static final Map<String, ContentType> BEGINNINGS =
      Map.of(
          "conference", CONFERENCE_COVERAGE,
          "meeting", CONFERENCE_COVERAGE,
          "case report", CASE_REPORT,
          "commentary", COMMENTARY,
          "opinion", COMMENTARY,
          "quiz", QUIZ,
          "guideline", GUIDELINE,
          "cme", CME,
          "feature", FEATURE);

  private TypeLabels() {}

  /** Whether a line is a label and nothing else. */
  static boolean known(String line) {
    return line.length() <= LONGEST && KNOWN.containsKey(key(line));
  }

  static Optional<ContentType> type(String label) {
    if (label.length() > LONGEST) {
      return Optional.empty();
    }
    String key = key(label);
    ContentType known = KNOWN.get(key);
    return known != null
        ? Optional.of(known)
        : BEGINNINGS.entrySet().stream()
            .filter(one -> begins(key, one.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static String key(String label) {
    return label.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
  }

  private static boolean begins(String key, String word) {
    return key.startsWith(word)
        && (key.length() == word.length() || !Character.isLetter(key.charAt(word.length())));
  }
}

package io.wireroom.enrich.text;

import static io.wireroom.enrich.text.ContentType.*;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides what kind of piece an article is: the publisher's own label first, then its categories,
 * then how the title is worded, then how the text begins. News when nothing says otherwise.
 */
public final class ContentTypeRules {
  private static final int LEAD = 600;
  private static final int LONGEST_LABEL = 80;

  private record Rule(Pattern words, ContentType type) {
    static Rule of(ContentType type, String regex) {
      return new Rule(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), type);
    }
  }

  private static final Map<String, ContentType> LABELS =
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
          Map.entry("article", NEWS));

  private static final List<Rule> TITLES =
      List.of(
          Rule.of(
              CORRECTION,
              "^(?:correction|corrected|erratum|corrigendum|clarification)\\b\\s?[:—–(-]"
                  + "|^(?:correction|erratum|corrigendum) to\\b|\\berratum\\b"),
          Rule.of(CME, "\\bCME(?:/CE)?\\s?(?::|credits?\\b|activity\\b)|^CME\\b"),
          Rule.of(
              QUIZ,
              "\\bquiz\\b|\\bfast five\\b|\\bcase challenge\\b|what(?:'|’)?s (?:your|the)"
                  + " diagnosis|make the diagnosis|\\btest your (?:knowledge|skills)\\b"),
          Rule.of(
              CASE_REPORT,
              "\\bcase (?:report|series|study)\\b|^(?:an? )?case of\\b|: a case\\b"
                  + "|\\b(?:in )?an? \\d{1,3}[- ]year[- ]old (?:man|woman|boy|girl|patient|male"
                  + "|female)\\b"),
          Rule.of(
              SAFETY_ALERT,
              "\\brecall(?:s|ed|ing)?\\b.{0,60}\\b(?:lots?|tablets?|capsules?|devices?|injections?"
                  + "|products?|batch(?:es)?|pumps?|due to|over|because)\\b|\\bboxed warning\\b"
                  + "|\\bblack[- ]box warning\\b|\\bsafety (?:alert|communication|warning)\\b"
                  + "|\\b(?:FDA|EMA|MHRA|CDC) (?:warns|alerts|issues (?:an? )?(?:warning|alert))\\b"
                  + "|\\bvoluntary (?:nationwide )?recall\\b"),
          Rule.of(
              GUIDELINE,
              "\\b(?:clinical practice |new |updated |practice )?guidelines?\\b.{0,40}\\b(?:for|on"
                  + "|recommends?|released?|updated?|issued?)\\b|\\bconsensus statement\\b"
                  + "|\\brecommendation statement\\b|\\bposition statement\\b|\\b(?:new|updated)"
                  + " (?:\\w+ ){0,3}guidelines?\\b|\\bUSPSTF (?:recommends|finalizes|issues)\\b"),
          Rule.of(
              COMMENTARY,
              "^(?:opinion|commentary|editorial|perspective|viewpoint|op-ed|letter|letter to the"
                  + " editor)\\b\\s?[:|—–-]|\\bletters? to the editor\\b"),
          Rule.of(
              RESEARCH,
              "\\b(?:randomi[sz]ed|controlled|cohort|cross-sectional|open-label|double-blind|phase"
                  + " [1-4I]{1,3}) (?:\\S+ ){0,3}(?:trial|study)$|\\bsystematic review\\b"
                  + "|\\bmeta-analysis$|: a (?:\\S+ ){0,5}(?:trial|study|review|analysis)$"));

  private static final List<Rule> LEADS =
      List.of(
          Rule.of(CORRECTION, "^(?:this (?:article|story) (?:has been|was) corrected|correction:)"),
          Rule.of(
              SAFETY_ALERT,
              "\\b(?:is|are) (?:voluntarily )?recalling\\b|\\bvoluntary (?:nationwide )?recall\\b"),
          Rule.of(
              CASE_REPORT,
              "^(?:case:? |the patient, )?an? \\d{1,3}-year-old (?:\\S+ ){0,4}(?:man|woman|boy|girl"
                  + "|patient|male|female)\\b.{0,120}\\b(?:present(?:s|ed)|was (?:admitted|referred)"
                  + "|with a history)\\b"),
          // A dateline such as "CHICAGO –" alone is news; with a meeting it is coverage.
          Rule.of(
              CONFERENCE_COVERAGE,
              "\\b(?:presented|reported|said|speaking|according to \\S+ \\S+) .{0,60}\\b(?:at the"
                  + "|during the) .{0,80}\\b(?:annual meeting|congress|scientific sessions"
                  + "|conference|symposium|annual session)\\b"));

  private ContentTypeRules() {}

  /** Returns the kind of an article. The same words give the same kind. */
  public static ContentType of(
      @Nullable String label, ArticleText article, List<String> categories) {
    return byLabel(label)
        .or(() -> categories.stream().flatMap(c -> byLabel(c).stream()).findFirst())
        .or(() -> first(TITLES, article.text().substring(0, article.titleLength())))
        .or(() -> first(LEADS, lead(article)))
        .orElse(NEWS);
  }

  private static Optional<ContentType> byLabel(@Nullable String label) {
    if (label == null || label.length() > LONGEST_LABEL) {
      return Optional.empty();
    }
    String key = Whitespace.tidy(label).toLowerCase(Locale.ROOT).replace('-', ' ');
    return Optional.ofNullable(LABELS.get(key));
  }

  private static Optional<ContentType> first(List<Rule> rules, String words) {
    return rules.stream()
        .filter(rule -> rule.words().matcher(words).find())
        .map(Rule::type)
        .findFirst();
  }

  private static String lead(ArticleText article) {
    if (article.paragraphs().isEmpty()) {
      return "";
    }
    int start = article.paragraphs().get(0).start();
    return article.text().substring(start, Math.min(article.text().length(), start + LEAD));
  }
}

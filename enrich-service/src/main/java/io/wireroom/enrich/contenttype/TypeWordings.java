package io.wireroom.enrich.contenttype;

import static io.wireroom.enrich.contenttype.ContentType.*;

import io.wireroom.enrich.phrase.PhraseBook;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How titles and leads of each kind are worded; the first that fits counts. */
final class TypeWordings {
  static final List<TypeRule> TITLES =
      List.of(
          TypeRule.of(
              "title-correction",
              CORRECTION,
              0.95,
              "correction|corrected|erratum|corrigendum|clarification|retraction",
              "^(?:correction|corrected|erratum|corrigendum|clarification|retraction)\\b\\s?[:—–(-]"
                  + "|^(?:correction|erratum|corrigendum) (?:to|for)\\b|\\berratum\\b"),
          TypeRule.of(
              "title-cme",
              CME,
              0.9,
              "cme|earn",
              "\\bCME(?:/CE)?\\s?(?::|credits?\\b|activity\\b)|^CME\\b|\\bearn (?:CME|CE)\\b"),
          TypeRule.of(
              "title-quiz",
              QUIZ,
              0.95,
              "quiz|fast five|case challenge|diagnosis|test your|can you",
              "\\bquiz\\b|\\bfast five\\b|\\bcase challenge\\b|what(?:'|’)?s (?:your|the)"
                  + " diagnosis|what is (?:your|the) diagnosis|(?:make|name) (?:the|that) diagnosis"
                  + "|\\btest your (?:knowledge|skills)\\b|\\bcan you (?:diagnose|spot|name)\\b"),
          TypeRule.of(
              "title-case",
              CASE_REPORT,
              0.9,
              "case|old",
              "\\bcase (?:report|series|study)\\b|^(?:an? )?(?:rare |unusual )?case of\\b|: an? (?:rare |unusual )?case\\b"
                  + "|\\b(?:in )?an? \\d{1,3}[- ](?:year|month)[- ]old (?:\\w+ )?(?:man|woman|boy|girl"
                  + "|patient|male|female|infant|child)\\b"),
          TypeRule.of(
              "title-safety",
              SAFETY_ALERT,
              0.9,
              "recall|recalls|recalled|recalling|boxed|black|safety|warn|warns|alert|alerts|issue|issues|advisory",
              "\\brecall(?:s|ed|ing)?\\b.{0,60}\\b(?:lots?|tablets?|capsules?|devices?|injections?"
                  + "|products?|batch(?:es)?|pumps?|due to|over|because|after)\\b|\\bboxed warning\\b"
                  + "|\\bblack[- ]box warning\\b|\\bsafety (?:alert|communication|warning)\\b"
                  + "|\\b(?:FDA|EMA|MHRA|CDC|Health Canada|regulator)s? (?:warns?|alerts?|issues? (?:an? )?(?:\\w+ )?(?:warning|alert|recall))\\b"
                  + "|\\b(?:voluntary|nationwide|class I) (?:\\w+ )?recall\\b|\\bhealth advisory\\b"),
          TypeRule.of(
              "title-guideline",
              GUIDELINE,
              0.85,
              "guideline|guidelines|guidance|statement|recommendations|recommends|uspstf|task force|acip|nice",
              "\\b(?:clinical practice |new |updated |practice )?guidelines?\\b.{0,40}\\b(?:for|on"
                  + "|recommends?|released?|updated?|issued?)\\b|\\bconsensus statement\\b"
                  + "|\\b(?:recommendation|position|scientific) statement\\b|\\b(?:new|updated|revised|latest)"
                  + " (?:[\\w-]+ ){0,3}(?:guidelines?|guidance|recommendations)\\b"
                  + "|\\b(?:USPSTF|task force|ACIP|NICE) (?:recommends|finalizes|issues|updates|advises|backs)\\b"),
          TypeRule.of(
              "title-commentary",
              COMMENTARY,
              0.9,
              "opinion|commentary|editorial|perspective|viewpoint|op ed|letter|letters|guest column|point",
              "^(?:opinion|commentary|editorial|perspective|viewpoint|op-ed|letter|letter to the"
                  + " editor|guest column|point/counterpoint)\\b\\s?[:|—–-]|\\bletters? to the editor\\b"
                  + "|[:—–-] (?:an? )?(?:opinion|commentary|editorial|perspective|viewpoint)$"),
          TypeRule.of(
              "title-research",
              RESEARCH,
              0.8,
              "systematic review|meta analysis|trial|study|review|analysis|protocol",
              "\\b[:—–] an? systematic review\\b"
                  + "|\\bsystematic review and meta-analysis\\b"
                  + "|\\bmeta-analysis$|: a (?:\\S+ ){0,5}(?:trial|study|review|analysis|protocol)$"));

  static final List<TypeRule> LEADS =
      List.of(
          TypeRule.opening(
              "lead-correction",
              CORRECTION,
              0.85,
              "article|story|correction",
              "(?:this (?:article|story) (?:has been|was) corrected|correction:|in the (?:article|story) [“\"]"
                  + "|the article [“\"].{0,160}\\b(?:misstated|incorrectly|should have))"),
          TypeRule.of(
              "lead-cme",
              CME,
              0.9,
              "learning|statement of need|target audience|release date|goal|pra|completion|able to",
              "^(?:learning objectives?|goal: to|statement of need|target audience|release date)\\b"
                  + "|\\bAMA PRA Category 1\\b|\\bupon completion of this activity\\b"
                  + "|\\bon completion, (?:participants|learners)\\b"
                  + "|\\bafter (?:reading|completing|this)\\b.{0,40}\\byou should be able to\\b"
                  + "|\\b(?:participants|readers|learners) (?:will|should) be able to\\b"),
          TypeRule.of(
              "lead-safety",
              SAFETY_ALERT,
              0.85,
              "recalling|recall|recalled|alerting|warning|warned|boxed",
              "\\b(?:is|are) (?:voluntarily )?recalling\\b|\\bvoluntary (?:nationwide )?recall\\b"
                  + "|\\bhas (?:voluntarily )?recalled\\b|\\b(?:has|have|is|are) (?:alerting|warning|warned) (?:patients|clinicians"
                  + "|consumers|health care|healthcare|physicians|doctors|hospitals|the public)\\b"
                  + "|\\b(?:added|adding|will carry|must carry|requires?|required) an? boxed warning\\b"),
          TypeRule.opening(
              "lead-case",
              CASE_REPORT,
              0.85,
              "old",
              "(?:case:? |the patient, |we report (?:the case of )?|mr\\.? \\w+,? )?an? \\d{1,3}-(?:year|month)-old (?:\\S+ ){0,4}(?:man|woman|boy|girl"
                  + "|patient|male|female|infant|child)\\b.{0,160}\\b(?:present(?:s|ed)|was (?:admitted|referred|brought|seen)"
                  + "|with an? (?:\\S+ ){0,3}history|came to|arrived)\\b"
                  + "|an? (?:previously healthy )?\\d{1,3}-(?:year|month)-old (?:\\S+ ){1,4}(?:had|took|noticed|came|developed|was|reported|complained)\\b"),
          TypeRule.of(
              "lead-guideline",
              GUIDELINE,
              0.8,
              "guideline|guidelines|statement|recommendation|recommendations|guidance|advice",
              "\\b(?:issued|released|published|updated|finalized|unveiled)\\b.{0,80}\\b(?:guidelines?|recommendation statement"
                  + "|consensus statement|recommendations? (?:on|for)|guidance (?:on|for))\\b"
                  + "|\\b(?:new|updated|revised) (?:\\S+ ){0,4}(?:guidelines?|guidance|recommendations)\\b.{0,80}\\b(?:from|by|say|says|recommends?|advises?|urges?|calls?)\\b"
                  + "|\\baccording to (?:an? |the |new |updated )*(?:[\\w-]+ ){0,2}(?:consensus statement|guidance|advice from|guidelines?"
                  + "|position statement|recommendations (?:from|issued|of)|recommendation statement)\\b"),
          // A dateline such as "CHICAGO –" alone is news; with a meeting it is coverage.
          TypeRule.of(
              "lead-conference",
              CONFERENCE_COVERAGE,
              0.85,
              "meeting|congress|sessions|conference|symposium|session|here at",
              "\\b(?:presented|reported|said|told|speaking|unveiled|according to)\\b.{0,120}\\b(?:at the"
                  + "|during the|at this year(?:'|’)s) .{0,80}\\b(?:annual meeting|congress|scientific sessions"
                  + "|conference|symposium|annual session|scientific meeting)\\b|\\b(?:said|reported|told attendees) here at the\\b"),
          TypeRule.opening(
              "lead-research",
              RESEARCH,
              0.85,
              "background|objective|objectives|aim|aims|purpose|importance|introduction|context|we",
              "(?:background|objectives?|aims?|purpose|importance|introduction|context)\\b ?[:.—–-]"
                  + "|(?:we (?:sought|aimed|investigated|conducted|assessed|examined|evaluated|report)\\b)"));

  /** Words without which no rule for titles fits. */
  static final PhraseBook<TypeRule> TITLE_HINTS = hints(TITLES);

  /** Words without which no rule for leads fits. */
  static final PhraseBook<TypeRule> LEAD_HINTS = hints(LEADS);

  private TypeWordings() {}

  private static PhraseBook<TypeRule> hints(List<TypeRule> rules) {
    return PhraseBook.of(
        rules.stream().collect(Collectors.toMap(Function.identity(), TypeRule::hints)));
  }
}

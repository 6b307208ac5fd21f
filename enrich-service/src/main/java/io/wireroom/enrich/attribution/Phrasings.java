package io.wireroom.enrich.attribution;

import io.wireroom.enrich.text.AnyOf;
import java.util.List;
import java.util.regex.Pattern;

/** The phrasings, the more telling before the more general. */
final class Phrasings {
  /** A sentence without one of these says nothing of its source. */
  static final AnyOf HINTS =
      AnyOf.strings(
          ("version|appear|publish|reprint|reproduc|courtesy|syndicat|permission|provided|produced"
                  + "|distributed|adapted|translated|originally|reposted|crossposted|cross-posted|excerpt"
                  + "|partner|comes from|come from|via |source:|license|licence|arrangement"
                  + "|edited from|erschien|veröffentlicht|paru|publi|pubblicat|appars|apareci|©|(c)"
                  + "|copyright|credit|collaborat|ran ")
              .split("[|]"));

  /** A claim of rights at the beginning, which the sentence after it may explain. */
  static final Pattern COPYRIGHT =
      Pattern.compile("\\s*\\(c\\)|copyright", Pattern.CASE_INSENSITIVE);

  /** Of sentences anywhere in the article. */
  static final List<Phrasing> SENTENCES =
      List.of(
          Phrasing.of(
              "edited-version-published",
              "this is an? (?:\\w+ ){0,2}version of (?:an?|the) {piece} (?:that )?(?:was |has been"
                  + " )?{often}?{appeared} {in}{origin}{end}"),
          Phrasing.of(
              "version-appeared",
              "(?:an?|the|some|parts?|portions?|versions?|excerpts?|much)(?: [\\w-]+){0,3}? (?:of |from )?(?:this|the)(?: {piece})? (?:has |have )?(?:was |were |been )?{often}?{appeared} (?:first |originally |online"
                  + " )?{in}{origin}{end}"),
          Phrasing.of(
              "first-appeared",
              "(?:this|the|the above|the preceding) {piece} (?:was |has been |were |is"
                  + " )?{often}{appeared} (?:online )?{in}{origin}{end}"),
          Phrasing.of(
              "republished-from",
              "(?:this {piece} (?:is|was|has been|appears?) )?(?:being )?(?:re-?published|re-?printed"
                  + "|reproduced|reposted|re-?used|cross-?posted|syndicated|shared) (?:here"
                  + " )?(?:in full )?(?:(?:with|by) (?:the )?(?:kind )?permission )?(?:from|of|by)"
                  + " (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "produced-by",
              "this {piece} (?:is|was|has been) (?:produced|provided|written|supplied|distributed"
                  + "|created|prepared|made available) (?:and \\w+ )?(?:to us )?by (?-i:the"
                  + " )?{origin}(?:(?= and (?:distributed|syndicated|published|made|edited))|{end})"),
          Phrasing.of(
              "comes-from",
              "this {piece} (?:comes|came|is) (?:to (?:us|you) )?(?:from|courtesy of) (?:our partners?"
                  + " (?:at )?)?(?-i:the )?{origin}{end}"),
          Phrasing.of(
              "adapted-from",
              "(?:this {piece} (?:is|was|has been) )?(?:adapted|translated|excerpted|abridged|condensed)"
                  + " (?:and \\w+ )?from (?:(?:an?|the) (?:\\w+ )?{piece} (?:that )?(?:{often}?"
                  + "{appeared} )?)?{in}?(?-i:the )?{origin}{end}"),
          Phrasing.of(
              "originally-published", "(?:{often}){appeared} (?:online )?{in}{origin}{end}"),
          Phrasing.of(
              "collaboration",
              "this {piece} (?:is|was) (?:published|produced) in (?:collaboration|partnership) with"
                  + " (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "part-of-partnership",
              "this {piece} is (?:part of|from) a (?:\\w+ )?partnership (?:that includes|with|between)"
                  + " (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "permission-of",
              "(?:used|reprinted|reproduced|republished|posted|shared|published) (?:here )?(?:with|by)"
                  + " (?:the )?(?:kind )?permission (?:of|from) (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "edited-from-version",
              "(?:this {piece} (?:is|was|has been) )?(?:edited|updated|revised|shortened|adapted"
                  + "|condensed) from an? (?:\\w+ )?version (?:that )?(?:was |had )?{often}?{appeared}"
                  + " {in}{origin}{end}"),
          Phrasing.of(
              "written-for-partner",
              "this {piece} (?:is|was|has been) (?:written|produced|prepared|reported) (?:for|with|by)"
                  + " our (?:content |media |news |sister )*(?:partners?|site|publication)s?,?:?"
                  + " (?:at )?(?-i:the )?{origin}{end}"),
          Phrasing.of(
              "by-arrangement-with",
              "(?:published )?by (?:special )?arrangement with (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "licensed-from",
              "(?:this )?(?:content |{piece} )?(?:(?:is|was|has been) )?(?:licensed|syndicated) (?:from|by|through) (?-i:the )?{origin}{end}"),
          Phrasing.of("courtesy-of", "(?:{piece} )?courtesy (?:of )?:? ?(?-i:the )?{origin}{end}"),
          Phrasing.of(
              "provided-by",
              "(?:{piece}|news) (?:is |was )?(?:provided|supplied|produced|distributed) by (?-i:the"
                  + " )?{origin}{end}"),
          Phrasing.of(
              "produced-and-distributed",
              "(?:produced|provided|distributed|supplied|syndicated) by (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "from-our-partner",
              "from our (?:content |media |news |sister )*(?:partners?|site|publication)s?,?:?"
                  + " (?:at |the )?{origin}{end}"),
          Phrasing.of("from-via", "from (?-i:the )?{origin}, via (?:the )?[\\p{L}].{1,60}"),
          Phrasing.of("via", "via (?-i:the )?{origin}{end}"),
          Phrasing.of(
              "read-original",
              "(?:read|see|view) the (?:original|full) {piece} (?:here )?(?:on|at|in) (?-i:the"
                  + " )?{origin}{end}"),
          Phrasing.of(
              "originally-appearing",
              "(?:an? )?{piece} originally (?:appearing|published|posted|running) {in}{origin}{end}"),
          Phrasing.of(
              "copyright-republished",
              "(?:copyright )?(?:©|\\(c\\)) ?(?:copyright )?(?:19|20)\\d\\d,? (?-i:the )?{origin}[.,]"
                  + " .{0,80}(?:permission|republish|reprint|licen[sc]e|syndicat).*"),
          Phrasing.of(
              "source-line",
              "(?:original )?source: (?:the )?(?!https?:)(?<origin>[\\p{L}][\\p{L}\\p{N} .&’'/-]{1,50}?)"
                  + "\\.?\\s*$"),
          Phrasing.of(
              "german",
              "dieser (?:artikel|beitrag|text) (?:ist|erschien|wurde) (?:zuerst|ursprünglich"
                  + "|original) (?:\\w+ )?(?:auf|in|bei|im) (?:der )?{origin}(?= (?:erschienen"
                  + "|veröffentlicht)|[.]?\\s*$)"),
          Phrasing.of(
              "french",
              "(?:une version de )?cet article (?:est|a été|était) (?:initialement |d[’']abord"
                  + " |originellement )?(?:paru|publié|apparu)(?: initialement| d[’']abord)? (?:sur|dans"
                  + "|par|en) (?:le |la |l[’'])?{origin}{end}"),
          Phrasing.of(
              "spanish",
              "(?:una versión de )?este (?:artículo|contenido) (?:fue |se |ha sido )?(?:publicado"
                  + "|publicó|apareció)(?: originalmente| inicialmente| por primera vez)? (?:en|por)"
                  + " (?:el |la )?{origin}{end}"),
          Phrasing.of(
              "italian",
              "(?:una versione di )?questo articolo (?:è stato |è )?(?:originariamente"
                  + " )?(?:pubblicato|apparso)(?: originariamente| per la prima volta)? (?:su|da|in"
                  + ") {origin}{end}"));

  /** Of the beginning of the first paragraph: an agency in its dateline. */
  static final Pattern DATELINE =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L} .,'’/-]{1,60} )?\\((?<origin>\\p{Lu}[\\p{L}&. ]{1,40})\\) ?[—–-]{1,2} ");

  private Phrasings() {}
}

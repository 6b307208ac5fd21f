package io.wireroom.enrich.attribution;

import java.util.regex.Pattern;

/**
 * One way in which publishers say where an article comes from.
 *
 * @param rule its name in events, kebab-case
 * @param pattern matches a whole sentence from its beginning; its group {@code origin} is the
 *     source
 */
record Phrasing(String rule, Pattern pattern) {
  /** Fragments that the phrasings share, by the name that stands in braces. */
  private static String filled(String regex) {
    return regex
        .replace(
            "{piece}",
            "(?:news |press |blog |case |special |feature |in-depth )?(?:article|story|report|piece"
                + "|post|column|commentary|feature|interview|essay|item|content|text|release"
                + "|dispatch|transcript|coverage|material|review|podcast|video|slideshow|quiz)s?")
        .replace("{often}", "(?:(?:also|first|originally|initially|previously|recently|earlier) )")
        .replace(
            "{appeared}",
            "(?:appear(?:s|ed)?|published|posted|reported|ran|runs|run|featured|printed|produced"
                + "|issued|written|carried|aired|released)")
        .replace(
            "{in}",
            "(?:(?:in|on|at|by|with|via|for|to) )(?:the (?:print|online|web|digital) (?:edition|issue"
                + "|version|site) of )?(?:our |its |their )?(?:(?:sister|partner) (?:site|publication"
                + "|title),? )?(?:the (?:web)?site (?:of )?)?(?-i:the )?")
        .replace("{origin}", "(?<origin>[\\p{L}\\p{N}][^;:\"“”()]{1,79}?)")
        // What may follow the name of the source
        .replace(
            "{end}",
            "(?=[.!]?\\s*$|,? (?:and|but) (?:is|was|has|have|it|may|appears)\\b"
                + "|, (?:an?|the|part|which|where|who|one|with|our|in|on|and has)\\b"
                + "|; | \\(| under (?:an?|the|license|licence|cc|creative)\\b"
                + "| (?:with|by|through) (?:the )?(?:kind )?permission\\b| as part of\\b"
                + "| on behalf of\\b| on (?:\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
                + "| in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20)| [|—–-] "
                + "|\\. (?:all|used|it|read|copyright|the|republished|reprinted|this|to|for)\\b)");
  }

  static Phrasing of(String rule, String regex) {
    return new Phrasing(
        rule,
        Pattern.compile(
            "[\\s(\\[*—–•|-]*(?:note: |editor[’']s note: )?" + filled(regex),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }
}

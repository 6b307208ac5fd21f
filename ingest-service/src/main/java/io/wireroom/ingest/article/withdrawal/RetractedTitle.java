package io.wireroom.ingest.article.withdrawal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles that say that an article was retracted, as journals and agencies write them.
 *
 * @see <a href="https://publicationethics.org/guidance/guideline/retraction-guidelines">COPE,
 *     retraction guidelines</a>
 */
public final class RetractedTitle {
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^\\W*(?:retracted(?: article| paper)?|retraction(?: notice| note| statement)?(?: to| of| for)?"
              + "|(?:notice|statement) of retraction(?: of| for)?|withdrawn(?: article| paper)?"
              + "|(?:notice of withdrawal|withdrawal notice)(?: of| for)?)\\s*(?:[:\\]\\)\u2013\u2014]|-\\s)\\s*(.+)$");
  private static final Pattern AFTER =
      Pattern.compile("(?i)^(.+?)\\s*[\\[(](?:retracted(?: article)?|withdrawn)[\\])]\\W*$");
  private static final Pattern QUOTES = Pattern.compile("^[\"“”‘’'«\\[]+|[\"“”‘’'»\\].]+$");

  private RetractedTitle() {}

  /** Returns the title of what was retracted; empty when the title says no such thing. */
  public static Optional<String> of(String title) {
    for (Pattern form : new Pattern[] {BEFORE, AFTER}) {
      Matcher matcher = form.matcher(title.strip());
      if (matcher.matches()) {
        return Optional.of(QUOTES.matcher(matcher.group(1).strip()).replaceAll("").strip());
      }
    }
    return Optional.empty();
  }
}

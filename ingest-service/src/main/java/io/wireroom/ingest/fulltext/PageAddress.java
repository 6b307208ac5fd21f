package io.wireroom.ingest.fulltext;

import io.wireroom.ingest.html.HtmlCleaner;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which sites write the number of a page into the address of an article. */
enum PageAddress {
  QUERY(
      "^(.*?)[?&](?:page|paged|p|pg|pageno|page_?number|pagenum|seite|pagina|pn)=(\\d{1,3})(&.*)?$"),
  PAGE_FOLDER("^(.*?)/(?:page|seite|pagina|p)[/-]?(\\d{1,3})/?(\\?.*)?$"),
  FOLDER("^(.*?)/(\\d{1,2})/?(\\?.*)?$"),
  SUFFIX("^(.*?)(?:[-_,](?:page[-_]?)?)(\\d{1,2})((?:\\.[a-z]{2,5})?/?(?:\\?.*)?)$");

  private final Pattern pattern;

  PageAddress(String pattern) {
    this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Returns the number when {@code link} is a page of the article at {@code first}, in this way.
   */
  private Optional<Integer> number(String first, String link) {
    Matcher matcher = pattern.matcher(link);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String stem = stem(matcher);
    Matcher numbered = pattern.matcher(first);
    boolean same =
        stem.equals(plain(first))
            || (numbered.matches()
                && numbered.group(2).matches("0*1")
                && stem.equals(stem(numbered)));
    return same ? Optional.of(Integer.valueOf(matcher.group(2))) : Optional.empty();
  }

  /**
   * Whether {@code link} is page {@code number} of the article whose first page is at {@code
   * first}.
   */
  static boolean isPage(String first, String link, int number) {
    String article = bare(first);
    String candidate = bare(link);
    for (PageAddress way : values()) {
      if (way.number(article, candidate).filter(found -> found == number).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static String stem(Matcher matcher) {
    String rest = matcher.group(3) == null ? "" : matcher.group(3);
    // What followed the number in the query now begins it
    String query =
        rest.startsWith("&") && !matcher.group(1).contains("?") ? "?" + rest.substring(1) : rest;
    return plain(matcher.group(1) + query);
  }

  private static String plain(String address) {
    return address.replaceFirst("/(?=\\?|$)", "");
  }

  /** Without scheme, www, tracking and fragment. */
  private static String bare(String link) {
    String address = HtmlCleaner.withoutTracking(link).replaceFirst("#.*$", "");
    Matcher host = Pattern.compile("(?i)^https?://(?:www\\.)?([^/?]+)(.*)$").matcher(address);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) + host.group(2) : address;
  }
}

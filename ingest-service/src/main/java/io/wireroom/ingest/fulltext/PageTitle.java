package io.wireroom.ingest.fulltext;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article's title out of the title of its page, which often names the site as well. */
final class PageTitle {
  private static final Pattern SEPARATOR = Pattern.compile("\\s[|\\-–—\\\\/>»·]\\s");
  private static final Pattern HIERARCHY = Pattern.compile("\\s[\\\\/>»]\\s");
  private static final Pattern FIRST_PART = Pattern.compile("^[^|\\-–—\\\\/>»·]*[|\\-–—\\\\/>»·]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST = 150;
  private static final int SHORTEST = 15;
  private static final int FEW_WORDS = 4;

  private PageTitle() {}

  static String of(Document page) {
    String whole = line(page.title());
    String part = whole;
    boolean hierarchical = false;
    Matcher separator = SEPARATOR.matcher(whole);
    if (separator.find()) {
      hierarchical = HIERARCHY.matcher(whole).find();
      part = beforeLastSeparator(whole);
      if (words(part) < 3) {
        part = FIRST_PART.matcher(whole).replaceFirst("");
      }
    } else if (whole.contains(": ")) {
      part = withoutPrefix(page, whole);
    } else if (whole.length() > LONGEST || whole.length() < SHORTEST) {
      var headings = page.getElementsByTag("h1");
      part = headings.size() == 1 ? line(headings.get(0).text()) : whole;
    }
    part = line(part);
    int words = words(part);
    boolean tooShort =
        words <= FEW_WORDS
            && (!hierarchical || words != words(whole.replaceAll("[|\\-\\\\/>»]+", "")) - 1);
    return tooShort ? whole : part;
  }

  private static String beforeLastSeparator(String title) {
    Matcher separator = SEPARATOR.matcher(title);
    int last = 0;
    int from = 0;
    while (separator.find(from)) {
      last = separator.start();
      from = separator.end() - 1;
    }
    return title.substring(0, last);
  }

  private static String withoutPrefix(Document page, String title) {
    for (Element heading : page.select("h1, h2")) {
      if (line(heading.text()).equals(title)) {
        return title;
      }
    }
    String last = title.substring(title.lastIndexOf(':') + 1);
    if (words(last) < 3) {
      return title.substring(title.indexOf(':') + 1);
    }
    return words(title.substring(0, title.indexOf(':'))) > 5 ? title : last;
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : SPACE.split(text.strip()).length;
  }

  private static String line(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}

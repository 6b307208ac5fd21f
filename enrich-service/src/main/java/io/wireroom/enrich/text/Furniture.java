package io.wireroom.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands on an article's page without belonging to the article: page numbers, the heading of
 * its reading list, the list itself, its own title once more.
 */
final class Furniture {
  private static final Set<String> HEADINGS =
      Set.of(
          "recommended reading",
          "recommended for you",
          "related articles",
          "related content",
          "related reading",
          "read more",
          "pages",
          "next article",
          "previous article",
          "advertisement",
          "continue reading",
          "publications",
          "topics");
  private static final String PAGE =
      "(?:\\d{1,3}|first|last|next(?: page)?|prev(?:ious)?(?: page)?|[«»‹›|])";

  /** One number or word alone may as well be an item of a list. */
  private static final Pattern PAGING =
      Pattern.compile(
          "(?:pages?:? )?"
              + PAGE
              + "(?: "
              + PAGE
              + "){1,20}|pages?:? \\d{1,3}(?: of \\d{1,3})?|(?:next|previous) page",
          Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_PAGING = 120;

  private Furniture() {}

  static List<String> without(String title, Set<String> named, List<String> paragraphs) {
    Set<String> dropped = new HashSet<>(HEADINGS);
    named.forEach(words -> dropped.add(key(words)));
    int longest = dropped.stream().mapToInt(String::length).max().orElse(0);
    List<String> kept = new ArrayList<>(paragraphs.size());
    boolean first = true;
    for (String paragraph : paragraphs) {
      boolean titleAgain = first && !title.isEmpty() && paragraph.equals(title);
      boolean furniture =
          (paragraph.length() <= longest && dropped.contains(key(paragraph))) || paging(paragraph);
      if (!titleAgain && !furniture) {
        kept.add(paragraph);
        first = false;
      }
    }
    return kept;
  }

  private static boolean paging(String paragraph) {
    return paragraph.length() <= LONGEST_PAGING && PAGING.matcher(paragraph).matches();
  }

  private static String key(String words) {
    return Whitespace.tidy(words).toLowerCase(Locale.ROOT);
  }
}

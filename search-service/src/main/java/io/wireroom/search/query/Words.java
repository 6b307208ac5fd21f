package io.wireroom.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the search box: words, and phrases in quotation marks.
 *
 * @param loose words outside quotation marks, as one text; may be empty
 * @param phrases what must stand together, in order
 */
record Words(String loose, List<String> phrases) {
  private static final Pattern QUOTED = Pattern.compile("[\"“”]([^\"“”]+)[\"“”]");
  private static final Pattern MARKS = Pattern.compile("[\"“”]");

  Words {
    phrases = List.copyOf(phrases);
  }

  static Words of(String box) {
    List<String> phrases = new ArrayList<>();
    Matcher quoted = QUOTED.matcher(box);
    while (quoted.find()) {
      if (!quoted.group(1).isBlank()) {
        phrases.add(quoted.group(1).strip());
      }
    }
    String outside = quoted.replaceAll(" ");
    return new Words(MARKS.matcher(outside).replaceAll(" ").strip(), phrases);
  }
}

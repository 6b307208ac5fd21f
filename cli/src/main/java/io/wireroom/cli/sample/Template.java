package io.wireroom.cli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line with words in braces to fill in. It minds the grammar around them: {@code a} becomes
 * {@code an} where the word needs it, and a place that ends in a state or country gets its second
 * comma.
 *
 * @param texts what stands before each word and after the last
 * @param names the words, one fewer than texts
 */
record Template(List<String> texts, List<String> names) {

  static Template of(String line) {
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', from)) {
      int close = line.indexOf('}', open);
      texts.add(line.substring(from, open));
      names.add(line.substring(open + 1, close));
      from = close + 1;
    }
    texts.add(line.substring(from));
    return new Template(List.copyOf(texts), List.copyOf(names));
  }

  /** Returns the line with each word replaced by what it stands for. */
  String fill(UnaryOperator<String> values) {
    StringBuilder filled = new StringBuilder(texts.get(0));
    for (int index = 0; index < names.size(); index++) {
      String name = names.get(index);
      String value = values.apply(name);
      if (endsWithArticle(filled) && wantsAn(value)) {
        filled.insert(filled.length() - 1, 'n');
      }
      filled.append(value);
      String after = texts.get(index + 1);
      if (name.startsWith("place") && value.contains(",") && after.startsWith(" ")) {
        filled.append(',');
      }
      filled.append(after);
    }
    return filled.toString();
  }

  /** Only "a", and "A" where a sentence begins: the one of "hemophilia A" is a name. */
  private static boolean endsWithArticle(StringBuilder text) {
    int at = text.length() - 2;
    if (at < 0 || text.charAt(at + 1) != ' ') {
      return false;
    }
    boolean begins = at == 0 || text.charAt(at - 1) == '“' || text.charAt(at - 1) == '"';
    boolean follows = at > 0 && text.charAt(at - 1) == ' ';
    boolean afterStop = follows && at > 1 && text.charAt(at - 2) == '.';
    return text.charAt(at) == 'a'
        ? begins || follows
        : text.charAt(at) == 'A' && (begins || afterStop);
  }

  /** Eight, eleven and eighty-odd sound like vowels; a u mostly sounds like "you". */
  private static boolean wantsAn(String value) {
    return !value.isEmpty()
        && ("aeioAEIO8".indexOf(value.charAt(0)) >= 0 || value.equals("11") || value.equals("18"));
  }
}

package io.wireroom.cli.gold;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the marks out of lines such as {@code for [[asthma|condition:asthma|negated]]}. */
final class MarkedText {
  private static final Pattern CONCEPT = Pattern.compile("[a-z]+:(?:-|[a-z0-9]+(?:-[a-z0-9]+)*)");
  private static final Set<String> ASSERTIONS = Set.of("negated", "uncertain");

  private final StringBuilder plain = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * Adds a title or a paragraph, with a blank line between it and what is there.
   *
   * @return where its plain words are
   * @throws IllegalArgumentException that says what is wrong with its marks
   */
  Range add(String line) {
    if (plain.length() > 0) {
      plain.append("\n\n");
    }
    int start = plain.length();
    int from = 0;
    for (int open = line.indexOf("[["); open >= 0; open = line.indexOf("[[", from)) {
      append(line.substring(from, open));
      int close = line.indexOf("]]", open);
      if (close < 0) {
        throw new IllegalArgumentException("the mark '" + line.substring(open) + "' has no ]]");
      }
      mark(line.substring(open + 2, close));
      from = close + 2;
    }
    append(line.substring(from));
    return new Range(start, plain.length());
  }

  private void append(String words) {
    if (words.contains("]]")) {
      throw new IllegalArgumentException("]] without a [[ before it");
    }
    plain.append(words);
  }

  private void mark(String mark) {
    String[] parts = mark.split("\\|", -1);
    if (parts.length < 2 || parts.length > 3 || !parts[0].equals(parts[0].strip())) {
      throw new IllegalArgumentException(
          "'" + mark + "' is not of the form words|concept or words|concept|negated");
    }
    if (parts[0].isEmpty() || parts[0].contains("[[") || !CONCEPT.matcher(parts[1]).matches()) {
      throw new IllegalArgumentException(
          "'" + mark + "' has no words, a mark within, or no concept such as drug:metformin");
    }
    if (parts.length == 3 && !ASSERTIONS.contains(parts[2])) {
      throw new IllegalArgumentException("'" + parts[2] + "' is neither negated nor uncertain");
    }
    int start = plain.length();
    plain.append(parts[0]);
    marks.add(
        new Mark(
            new Range(start, plain.length()),
            parts[1],
            parts.length == 3 ? parts[2] : Mark.AFFIRMED));
  }

  String plain() {
    return plain.toString();
  }

  List<Mark> marks() {
    return marks;
  }
}

package io.wireroom.enrich.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two or more names in one, which share their last word or their first: "breast and ovarian
 * cancer", "impairment of learning and memory".
 */
final class Composite {
  private static final int LONGEST = 200;
  private static final Pattern SHARED_HEAD =
      Pattern.compile("(.+?)(?:,? (?:and|or|and/or) |/)(.+) (\\S+)");
  private static final Pattern SHARED_BEGINNING =
      Pattern.compile(
          "(\\S+ (?:of|in) |(?:impaired|reduced|decreased|abnormal) )(.+?)(?:,? (?:and|or|and/or) |/)(.+)");
  private static final Pattern JOINT = Pattern.compile(", |/");

  private Composite() {}

  /** Returns each name in full; nothing when the words are one name. */
  static Optional<List<String>> parts(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher beginning = SHARED_BEGINNING.matcher(name);
    List<String> parts = new ArrayList<>();
    if (beginning.matches()) {
      for (String part : JOINT.split(beginning.group(2))) {
        parts.add(beginning.group(1) + part);
      }
      parts.add(beginning.group(1) + beginning.group(3));
      return Optional.of(parts);
    }
    Matcher matcher = SHARED_HEAD.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    for (String part : JOINT.split(matcher.group(1))) {
      parts.add(part + " " + matcher.group(3));
    }
    parts.add(matcher.group(2) + " " + matcher.group(3));
    return Optional.of(parts);
  }
}

package io.wireroom.enrich.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two or more names in one, which share their last word: "breast and ovarian cancer". */
final class Composite {
  private static final int LONGEST = 200;
  private static final Pattern SHARED_HEAD =
      Pattern.compile("(.+?)(?:,? (?:and|or|and/or) |/)(.+) (\\S+)");
  private static final Pattern JOINT = Pattern.compile(", |/");

  private Composite() {}

  /** Returns each name in full; nothing when the words are one name. */
  static Optional<List<String>> parts(String name) {
    Matcher matcher = SHARED_HEAD.matcher(name);
    if (name.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : JOINT.split(matcher.group(1))) {
      parts.add(part + " " + matcher.group(3));
    }
    parts.add(matcher.group(2) + " " + matcher.group(3));
    return Optional.of(parts);
  }
}

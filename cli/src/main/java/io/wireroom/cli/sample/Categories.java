package io.wireroom.cli.sample;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes conditions as desks write their categories: "Type 2 Diabetes". */
final class Categories {
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Set<String> SMALL = Set.of("of", "and", "the", "in");

  private Categories() {}

  static String of(String condition) {
    return SPACE
        .splitAsStream(condition)
        .map(word -> SMALL.contains(word) ? word : StoryFacts.capitalized(word))
        .collect(Collectors.joining(" "));
  }
}

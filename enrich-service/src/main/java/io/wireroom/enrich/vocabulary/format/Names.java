package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of one concept on their way in: without repeats, as running text writes them. */
final class Names {
  private static final int SHORT_FORM = 6;

  private final Map<String, Set<TermFlag>> terms = new LinkedHashMap<>();

  void add(String name, Set<TermFlag> flags) {
    String text = name.strip();
    if (!text.isEmpty()) {
      terms.putIfAbsent(text, flags);
    }
  }

  /** Adds a name whose flags are told by its looks: MDD is a short form. */
  void add(String name) {
    add(name, shortForm(name.strip()) ? Set.of(TermFlag.ABBREVIATION) : Set.of());
  }

  /** Adds a heading such as "Abdomen, Acute" as it is said: "Acute Abdomen". */
  void addHeading(String heading) {
    add(asSaid(heading));
  }

  List<Term> terms() {
    List<Term> all = new ArrayList<>();
    terms.forEach((text, flags) -> all.add(new Term(text, flags)));
    return all;
  }

  static String asSaid(String heading) {
    int comma = heading.indexOf(", ");
    boolean inverted =
        comma > 0
            && heading.indexOf(',', comma + 1) < 0
            && !heading.substring(comma).contains("and ");
    return inverted
        ? heading.substring(comma + 2).strip() + " " + heading.substring(0, comma).strip()
        : heading.strip();
  }

  private static boolean shortForm(String text) {
    return text.length() >= 2
        && text.length() <= SHORT_FORM
        && text.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '-')
        && text.chars().anyMatch(Character::isUpperCase);
  }
}

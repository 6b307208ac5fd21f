package io.wireroom.enrich.vocabulary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One line of a vocabulary file: id, name, synonyms, parents, specialties and links, apart by tabs;
 * trailing columns may be left out. A link {@code wireroom:REASON} tells why there is no id of a
 * public vocabulary, and is no link. What is wrong with the line is told to {@code problems}.
 */
final class ConceptLine {
  private static final int COLUMNS = 6;
  private static final String NO_LINK = "wireroom:";

  private final Consumer<String> problems;
  private boolean sound = true;

  ConceptLine(Consumer<String> problems) {
    this.problems = problems;
  }

  /** Returns the concept of the line, or null when it was refused. */
  @Nullable Concept read(ConceptType type, String line) {
    String[] column = line.split("\t", -1);
    if (column.length < 2 || column.length > COLUMNS) {
      refuse("has " + column.length + " columns, not 2 to " + COLUMNS);
      return null;
    }
    String id = column[0].strip();
    String name = column[1].strip();
    if (!id.matches("[a-z]+:[^\\s|]+")) {
      refuse("id '" + id + "' is not of the form type:name");
    }
    if (name.isEmpty()) {
      refuse("has no name");
    }
    List<Term> terms = terms(name, column.length > 2 ? column[2] : "");
    List<String> parents = parts(column.length > 3 ? column[3] : "");
    List<SpecialtyWeight> specialties = specialties(column.length > 4 ? column[4] : "");
    List<String> links = new ArrayList<>(parts(column.length > 5 ? column[5] : ""));
    links.removeIf(link -> link.startsWith(NO_LINK));
    for (String link : links) {
      if (!link.matches("[A-Za-z][A-Za-z0-9_-]*:\\S+")) {
        refuse("link '" + link + "' is not of the form VOCABULARY:id");
      }
    }
    return sound ? new Concept(id, type, name, terms, parents, specialties, links) : null;
  }

  private List<Term> terms(String name, String synonyms) {
    Map<String, Set<TermFlag>> terms = new LinkedHashMap<>();
    terms.put(name, Set.of());
    for (String part : parts(synonyms)) {
      int brace = part.endsWith("}") ? part.lastIndexOf('{') : -1;
      String text = brace < 0 ? part : part.substring(0, brace).strip();
      if (text.isEmpty()) {
        refuse("synonym '" + part + "' is empty");
        continue;
      }
      terms.put(text, brace < 0 ? Set.of() : flags(part.substring(brace + 1, part.length() - 1)));
    }
    return terms.entrySet().stream()
        .filter(term -> !term.getKey().isEmpty())
        .map(term -> new Term(term.getKey(), term.getValue()))
        .toList();
  }

  private Set<TermFlag> flags(String labels) {
    Set<TermFlag> flags = EnumSet.noneOf(TermFlag.class);
    for (String label : labels.split(",")) {
      TermFlag.of(label.strip())
          .ifPresentOrElse(flags::add, () -> refuse("flag '" + label.strip() + "' is unknown"));
    }
    return flags;
  }

  private List<SpecialtyWeight> specialties(String column) {
    List<SpecialtyWeight> weights = new ArrayList<>();
    for (String part : parts(column)) {
      int equals = part.indexOf('=');
      try {
        weights.add(
            equals < 0
                ? new SpecialtyWeight(part, 1)
                : new SpecialtyWeight(
                    part.substring(0, equals), Double.parseDouble(part.substring(equals + 1))));
      } catch (IllegalArgumentException notSo) {
        refuse("specialty '" + part + "' has no weight above 0 and at most 1");
      }
    }
    return weights;
  }

  private static List<String> parts(String column) {
    List<String> parts = new ArrayList<>();
    for (String part : column.split("\\|")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private void refuse(String problem) {
    sound = false;
    problems.accept(problem);
  }
}

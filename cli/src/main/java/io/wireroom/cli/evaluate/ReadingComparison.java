package io.wireroom.cli.evaluate;

import io.wireroom.cli.gold.EnrichedReading;
import io.wireroom.cli.gold.Mark;
import io.wireroom.cli.gold.NamedPerson;
import io.wireroom.cli.gold.Reading;
import io.wireroom.enrich.text.Range;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two readings of the same articles, one of them taken as right. */
public final class ReadingComparison {
  private final AgreementTable article = new AgreementTable();
  private final AgreementTable places = new AgreementTable();
  private final AgreementTable concepts = new AgreementTable();
  private final AgreementTable assertions = new AgreementTable();
  private final Kappa contentTypes = new Kappa();
  private final Kappa asserted = new Kappa();
  private final List<String> differences = new ArrayList<>();

  /** Adds an article. */
  public void add(String id, Reading expected, Reading found) {
    of(id, article, "specialty", expected.specialties(), found.specialties());
    of(id, article, "topic", expected.topics(), found.topics());
    of(id, article, "origin", origin(expected), origin(found));
    of(id, article, "person", names(expected.people()), names(found.people()));
    of(id, article, "person with credentials", titled(expected), titled(found));
    about(id, expected, found);
    contentTypes.add(expected.contentType(), found.contentType());
    if (!expected.contentType().equals(found.contentType())) {
      differences.add(
          id + " content type: " + expected.contentType() + ", found " + found.contentType());
    }
    for (String type : new TreeSet<>(EnrichedReading.MARKED)) {
      List<Mark> wanted = marks(expected, type);
      List<Mark> had = marks(found, type);
      places.add(type, placesOf(wanted), placesOf(had));
      places.add("all", placesOf(wanted), placesOf(had));
      concepts.add(type, known(wanted), known(had));
      concepts.add("all", known(wanted), known(had));
      difference(id, "mention", wordsOf(wanted), wordsOf(had));
    }
    assertions(id, expected, found);
  }

  private void of(
      String id,
      AgreementTable table,
      String what,
      Collection<String> expected,
      Collection<String> found) {
    table.add(what, expected, found);
    difference(id, what, expected, found);
  }

  private void difference(
      String id, String what, Collection<String> expected, Collection<String> found) {
    minus(expected, found).forEach(one -> differences.add(id + " " + what + ": missed " + one));
    minus(found, expected).forEach(one -> differences.add(id + " " + what + ": added " + one));
  }

  private static Set<String> minus(Collection<String> some, Collection<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(new HashSet<>(others));
    return left;
  }

  /** The three of a reading that has fewer expected can only share those. */
  private void about(String id, Reading expected, Reading found) {
    List<String> wanted = expected.about().stream().filter(one -> !one.startsWith("\"")).toList();
    List<String> had = found.about().stream().limit(wanted.size()).toList();
    article.add("about, of as many", wanted, had);
    of(id, article, "about, of three", wanted, found.about());
  }

  /** What is said of the conditions that both have in the same place. */
  private void assertions(String id, Reading expected, Reading found) {
    Map<Range, Mark> theirs = new HashMap<>();
    marks(found, "condition").forEach(mark -> theirs.put(mark.place(), mark));
    for (Mark mark : marks(expected, "condition")) {
      Mark other = theirs.get(mark.place());
      if (other == null) {
        continue;
      }
      asserted.add(mark.assertion(), other.assertion());
      for (String kind : List.of("negated", "uncertain")) {
        assertions.add(kind, said(mark, kind), said(other, kind));
      }
      if (!mark.assertion().equals(other.assertion())) {
        differences.add(
            "%s assertion of %s at %d: %s, found %s"
                .formatted(
                    id, mark.concept(), mark.place().start(), mark.assertion(), other.assertion()));
      }
    }
  }

  private static Collection<Boolean> said(Mark mark, String kind) {
    return mark.assertion().equals(kind) ? List.of(true) : List.of();
  }

  private static List<Mark> marks(Reading reading, String type) {
    return reading.marks().stream().filter(mark -> mark.type().equals(type)).toList();
  }

  private static List<Range> placesOf(List<Mark> marks) {
    return marks.stream().map(Mark::place).toList();
  }

  private static List<String> wordsOf(List<Mark> marks) {
    return marks.stream()
        .map(
            mark ->
                "%s at %d-%d".formatted(mark.concept(), mark.place().start(), mark.place().end()))
        .toList();
  }

  private static List<String> known(List<Mark> marks) {
    return marks.stream().filter(Mark::known).map(Mark::concept).toList();
  }

  private static List<String> origin(Reading reading) {
    return Stream.ofNullable(reading.origin())
        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^the ", "").replace(".com", ""))
        .toList();
  }

  private static List<String> names(List<NamedPerson> people) {
    return people.stream().map(NamedPerson::name).toList();
  }

  private static List<String> titled(Reading reading) {
    return reading.people().stream()
        .map(
            person ->
                person.name()
                    + new TreeSet<>(
                        person.credentials().stream().map(one -> one.replace(".", "")).toList()))
        .toList();
  }

  /** Returns a line for everything that only one of the two said. */
  public List<String> differences() {
    return List.copyOf(differences);
  }

  /** Prints all tables. */
  public void print(PrintWriter out) {
    article.print(out);
    out.printf(
        Locale.ROOT,
        "content type: %.2f %% the same, kappa %.3f%n",
        100 * contentTypes.observed(),
        contentTypes.value());
    out.println("mentions, both ends the same:");
    places.print(out);
    out.println("concepts of each article:");
    concepts.print(out);
    out.println("what is said of conditions that both have:");
    assertions.print(out);
    out.printf(
        Locale.ROOT,
        "assertion: %.2f %% the same, kappa %.3f%n",
        100 * asserted.observed(),
        asserted.value());
    out.flush();
  }
}

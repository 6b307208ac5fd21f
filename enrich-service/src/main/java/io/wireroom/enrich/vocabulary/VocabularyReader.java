package io.wireroom.enrich.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads vocabulary files: one concept a line, columns apart by tabs, {@code #} begins a comment
 * line. A file holds the concepts of one type. Everything is read before anything is refused, so
 * that one report names every problem.
 */
public final class VocabularyReader {
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, String> places = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * Returns the vocabulary that the program carries.
   *
   * @throws RefusedVocabulary when its files are not sound
   */
  public static Vocabulary seed() throws RefusedVocabulary {
    VocabularyReader reader = new VocabularyReader();
    for (ConceptType type : ConceptType.values()) {
      String file = type.label() + ".tsv";
      try (InputStream lines =
          VocabularyReader.class.getResourceAsStream("/io/wireroom/enrich/vocabulary/" + file)) {
        if (lines != null) {
          reader.read(file, type, lines);
        }
      } catch (IOException broken) {
        reader.problems.add(file + ": " + broken.getMessage());
      }
    }
    return reader.vocabulary();
  }

  /**
   * Reads one file of concepts of a type; problems are kept for {@link #vocabulary()}.
   *
   * @param file its name, for the report
   * @param lines UTF-8
   */
  public void read(String file, ConceptType type, InputStream lines) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String place = file + ":" + ++number + ": ";
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Concept concept = new ConceptLine(problem -> problems.add(place + problem)).read(type, line);
      if (concept == null) {
        continue;
      }
      if (concepts.putIfAbsent(concept.id(), concept) != null) {
        problems.add(
            place + "id " + concept.id() + " is there before: " + places.get(concept.id()));
      } else {
        places.put(concept.id(), place);
      }
    }
  }

  /**
   * Returns the vocabulary of all that was read.
   *
   * @throws RefusedVocabulary with every problem of every file
   */
  public Vocabulary vocabulary() throws RefusedVocabulary {
    for (Concept concept : concepts.values()) {
      String place = places.get(concept.id());
      for (String parent : concept.parents()) {
        if (!concepts.containsKey(parent)) {
          problems.add(place + "parent " + parent + " is no concept");
        }
      }
      for (SpecialtyWeight weight : concept.specialties()) {
        Concept specialty = concepts.get(weight.specialty());
        if (specialty == null || specialty.type() != ConceptType.SPECIALTY) {
          problems.add(place + weight.specialty() + " is no specialty");
        }
      }
    }
    ParentCycles.in(concepts)
        .forEach(id -> problems.add(places.get(id) + id + " is its own ancestor"));
    if (!problems.isEmpty()) {
      throw new RefusedVocabulary(problems);
    }
    return Vocabulary.of(concepts.values());
  }
}

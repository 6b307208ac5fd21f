package io.wireroom.cli.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads public vocabularies, each known by its first characters: MeSH as a table of descriptors and
 * one of tree numbers (which say what kind of thing a descriptor is: name it first), the Disease
 * Ontology as JSON and as labels with what is wider, RxNorm's ingredients and brands as JSON,
 * HGNC's table of genes.
 */
public final class ThesaurusFiles {
  private static final List<String> SALTS =
      List.of(
          "hydrochloride",
          "hydrobromide",
          "bromide",
          "chloride",
          "sulfate",
          "maleate",
          "tartrate",
          "citrate",
          "mesylate",
          "fumarate",
          "acetate",
          "phosphate",
          "sodium",
          "potassium",
          "calcium",
          "isethionate",
          "succinate",
          "nitrate",
          "lactate",
          "tosylate",
          "besylate");
  private static final int MOST_STEPS = 3;

  private final Thesaurus thesaurus = new Thesaurus();
  private final Map<String, ConceptType> kinds = new HashMap<>();

  private ThesaurusFiles() {}

  /**
   * Reads files, in order.
   *
   * @throws IOException when one cannot be read or is none of these
   */
  public static Vocabulary read(List<Path> files) throws IOException {
    ThesaurusFiles reader = new ThesaurusFiles();
    for (Path file : files) {
      reader.read(file);
    }
    return reader.thesaurus.vocabulary();
  }

  /**
   * Reads files, and joins to them names of a vocabulary of ours that they lack.
   *
   * @throws IOException when one cannot be read or is none of these
   */
  public static Vocabulary read(List<Path> files, Vocabulary own) throws IOException {
    ThesaurusFiles reader = new ThesaurusFiles();
    for (Path file : files) {
      reader.read(file);
    }
    own.concepts().forEach(reader.thesaurus::join);
    return reader.thesaurus.vocabulary();
  }

  private void read(Path file) throws IOException {
    String content = Files.readString(file).replaceFirst("^\uFEFF", "");
    if (content.startsWith("Tree Number\t")) {
      content.lines().skip(1).forEach(this::treeNumber);
    } else if (content.matches("(?s)D\\d{6}\\t.*")) {
      content.lines().forEach(this::descriptor);
    } else if (content.startsWith("id\tlabel\tsubClassOf")) {
      widen(content);
    } else if (content.startsWith("HGNC ID\t")) {
      content.lines().skip(1).forEach(this::gene);
    } else if (content.startsWith("{\"ing\"")) {
      drugs(new ObjectMapper().readTree(content));
    } else if (content.stripLeading().startsWith("[")) {
      new ObjectMapper().readTree(content).forEach(this::disease);
    } else {
      throw new IOException(file + " is no vocabulary of a kind that is known here");
    }
  }

  private void treeNumber(String line) {
    String[] columns = line.split("\t");
    if (columns.length >= 2) {
      kinds.merge(columns[1], kind(columns[0]), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  private static ConceptType kind(String number) {
    return switch (number.charAt(0)) {
      case 'A' -> ConceptType.ANATOMY;
      case 'B' -> ConceptType.ORGANISM;
      case 'C' -> ConceptType.CONDITION;
      case 'D' ->
          number.startsWith("D12.776") || number.startsWith("D08.811")
              ? ConceptType.GENE
              : ConceptType.SUBSTANCE;
      case 'E' -> ConceptType.PROCEDURE;
      case 'F' -> number.startsWith("F03") ? ConceptType.CONDITION : ConceptType.TOPIC;
      default -> ConceptType.TOPIC;
    };
  }

  private void descriptor(String line) {
    String[] columns = line.split("\t", -1);
    List<String> names = new ArrayList<>(List.of(columns[1]));
    if (columns.length > 2) {
      names.addAll(List.of(columns[2].split("\\|")));
    }
    thesaurus.add(
        "MESH:" + columns[0], kinds.getOrDefault(columns[0], ConceptType.TOPIC), names, List.of());
  }

  private void gene(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length > 4 && columns[3].equals("Approved")) {
      List<String> names = new ArrayList<>(List.of(columns[1], columns[2]));
      names.addAll(List.of(columns[4].split(", ")));
      thesaurus.add(columns[0], ConceptType.GENE, names, List.of());
    }
  }

  private void disease(JsonNode term) {
    List<String> names = new ArrayList<>(List.of(term.path("name").asText()));
    term.path("synonyms").forEach(synonym -> names.add(synonym.asText()));
    List<String> links = new ArrayList<>();
    for (JsonNode link : term.path("xrefs")) {
      if (link.asText().matches("(MESH|OMIM):\\w+")) {
        links.add(link.asText());
      }
    }
    thesaurus.add(term.path("id").asText(), ConceptType.CONDITION, names, links);
  }

  /** The name of a drug without its salt, or with it, where that alone is known. */
  private Optional<String> unsalted(String name) {
    return SALTS.stream()
        .map(
            salt ->
                name.endsWith(" " + salt)
                    ? name.substring(0, name.length() - salt.length() - 1)
                    : name + " " + salt)
        .filter(other -> thesaurus.has(ConceptType.SUBSTANCE, other))
        .findFirst();
  }

  /** Narrower diseases come under the wider ones that MeSH has; the narrowest come last. */
  private void widen(String lines) {
    List<String[]> rows =
        lines.lines().skip(1).map(line -> line.replace("\"", "").split("\t")).toList();
    for (int step = 0; step < MOST_STEPS; step++) {
      for (String[] row : rows) {
        if (row.length == 3) {
          thesaurus.widen(row[0], row[2]);
        }
      }
    }
  }

  private void drugs(JsonNode rxnorm) {
    rxnorm
        .path("ing")
        .fields()
        .forEachRemaining(
            ingredient -> {
              String name = ingredient.getKey();
              Optional<String> known =
                  thesaurus.has(ConceptType.SUBSTANCE, name) ? Optional.empty() : unsalted(name);
              if (known.isPresent()) {
                thesaurus.addName(name, ConceptType.SUBSTANCE, known.get());
              } else if (!name.contains(" / ")) {
                thesaurus.add(
                    "RXNORM:" + ingredient.getValue().asText(),
                    ConceptType.SUBSTANCE,
                    List.of(name),
                    List.of());
              }
            });
    rxnorm
        .path("brand")
        .fields()
        .forEachRemaining(
            brand -> {
              if (brand.getValue().size() == 1) {
                thesaurus.addBrand(
                    brand.getKey(), ConceptType.SUBSTANCE, brand.getValue().get(0).asText());
              }
            });
  }
}

package io.wireroom.enrich.vocabulary.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.SpecialtyWeight;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One concept a line: id, type, name, terms (a text, or an object of text and flags), parents,
 * specialties (an object of weights), links.
 */
public final class JsonLines implements ConceptSource {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Returns a concept as a line, without its end. */
  public static String line(Concept concept) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("id", concept.id())
            .put("type", concept.type().label())
            .put("name", concept.name());
    ArrayNode terms = line.putArray("terms");
    for (Term term : concept.terms()) {
      if (term.flags().isEmpty()) {
        terms.add(term.text());
      } else {
        ArrayNode flags = terms.addObject().put("text", term.text()).putArray("flags");
        term.flags().forEach(flag -> flags.add(flag.label()));
      }
    }
    concept.parents().forEach(line.putArray("parents")::add);
    ObjectNode specialties = line.putObject("specialties");
    concept.specialties().forEach(one -> specialties.put(one.specialty(), one.weight()));
    concept.links().forEach(line.putArray("links")::add);
    return line.toString();
  }

  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      try {
        sink.concept(concept(JSON.readTree(line), lines.number()));
      } catch (JsonProcessingException broken) {
        sink.refused(lines.number(), "is no JSON: " + broken.getOriginalMessage());
      } catch (IllegalArgumentException refused) {
        sink.refused(lines.number(), String.valueOf(refused.getMessage()));
      }
    }
  }

  private static ImportedConcept concept(JsonNode line, int number) {
    String id = line.path("id").asText();
    String name = line.path("name").asText().strip();
    ConceptType type = CsvTable.type(line.path("type").asText());
    if (id.isEmpty() || id.matches(".*\\s.*") || name.isEmpty()) {
      throw new IllegalArgumentException("has no id without spaces, or no name");
    }
    if (type == null && line.has("type")) {
      throw new IllegalArgumentException("type '" + line.path("type").asText() + "' is unknown");
    }
    Names names = new Names();
    for (JsonNode term : line.path("terms")) {
      if (term.isTextual()) {
        names.add(term.asText(), Set.of());
      } else {
        names.add(term.path("text").asText(), flags(term.path("flags")));
      }
    }
    List<SpecialtyWeight> specialties = new ArrayList<>();
    line.path("specialties")
        .fields()
        .forEachRemaining(
            one -> specialties.add(new SpecialtyWeight(one.getKey(), one.getValue().asDouble())));
    return new ImportedConcept(
        id,
        type,
        name,
        names.terms(),
        texts(line.path("parents")),
        specialties,
        texts(line.path("links")),
        number);
  }

  private static Set<TermFlag> flags(JsonNode labels) {
    Set<TermFlag> flags = EnumSet.noneOf(TermFlag.class);
    for (String label : texts(labels)) {
      flags.add(
          TermFlag.of(label)
              .orElseThrow(() -> new IllegalArgumentException("flag '" + label + "' is unknown")));
    }
    return flags;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}

package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article says in its own words.
 *
 * @param points its key points, whole sentences
 * @param facts of the studies that it reports
 * @param statements disclosures and funding, whole sentences
 */
public record Said(List<String> points, List<Fact> facts, List<Fact> statements) {

  /** Reads stored findings; one outside of the text is left out. */
  static Said of(JsonNode display, String text) {
    List<String> points = new ArrayList<>();
    display.path("keyPoints").forEach(one -> addWords(one, text, points));
    List<Fact> facts = new ArrayList<>();
    for (JsonNode fact : display.path("studyFacts")) {
      String kind = fact.path("kind").asText();
      String value = fact.path("value").asText();
      String shown = kind.equals("design") ? Shown.label(value) : value;
      facts.add(
          new Fact(
              nameIn(facts, kind),
              shown,
              Links.identifier(kind.equals("trial") ? "nct" : kind, value)));
    }
    List<Fact> statements = new ArrayList<>();
    for (JsonNode statement : display.path("statements")) {
      List<String> words = new ArrayList<>();
      addWords(statement, text, words);
      words.forEach(
          one ->
              statements.add(
                  new Fact(nameIn(statements, statement.path("kind").asText()), one, null)));
    }
    return new Said(points, facts, statements);
  }

  /** A kind is named once; the values after the first stand below it. */
  private static String nameIn(List<Fact> facts, String kind) {
    String name = label(kind);
    String last = "";
    for (Fact fact : facts) {
      last = fact.name().isEmpty() ? last : fact.name();
    }
    return name.equals(last) ? "" : name;
  }

  private static String label(String kind) {
    return kind.equals("doi") ? "DOI" : Shown.label(kind);
  }

  private static void addWords(JsonNode place, String text, List<String> words) {
    int start = place.path("start").asInt();
    int end = place.path("end").asInt();
    if (start >= 0 && start < end && end <= text.length()) {
      words.add(text.substring(start, end));
    }
  }
}

package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the clauses that our searches are made of as conditions that the same articles fulfil. What
 * only ranks is left out. A clause of a kind that no search of ours has is a bug.
 *
 * @see <a
 *     href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl.html">Elasticsearch,
 *     Query DSL</a>
 */
final class ClauseReader {
  private final AnalyzedText words;
  private final Map<String, Condition> named;

  /**
   * Reads with the analysis of the index.
   *
   * @param named gets each clause that has a name
   */
  ClauseReader(AnalyzedText words, Map<String, Condition> named) {
    this.words = words;
    this.named = named;
  }

  Condition read(JsonNode clause) {
    Map.Entry<String, JsonNode> only = clause.fields().next();
    JsonNode body = only.getValue();
    Condition condition =
        switch (only.getKey()) {
          case "bool" -> bool(body);
          case "constant_score" -> read(body.path("filter"));
          case "term" -> term(one(body));
          case "terms" -> terms(one(body));
          case "prefix" -> prefix(one(body));
          case "range" -> range(one(body));
          case "match" -> match(one(body));
          case "match_phrase" -> phrase(one(body));
          case "match_bool_prefix" -> beginning(one(body));
          case "multi_match" -> multi(body);
          default -> throw new IllegalArgumentException("no clause of ours: " + clause);
        };
    if (body.has("_name")) {
      named.put(body.get("_name").asText(), condition);
    }
    return condition;
  }

  private Condition bool(JsonNode body) {
    List<Condition> demanded = new ArrayList<>();
    each(body.path("must")).forEach(part -> demanded.add(read(part)));
    each(body.path("filter")).forEach(part -> demanded.add(read(part)));
    if (body.has("should") && (demanded.isEmpty() || body.has("minimum_should_match"))) {
      List<Condition> either = each(body.path("should")).stream().map(this::read).toList();
      demanded.add(Condition.some(either, Math.max(1, body.path("minimum_should_match").asInt())));
    }
    each(body.path("must_not")).forEach(part -> demanded.add(new Condition.Not(read(part))));
    return Condition.all(demanded);
  }

  private Condition multi(JsonNode body) {
    String text = body.path("query").asText();
    List<String> fields = new ArrayList<>();
    // What one field counts beside another only ranks
    body.path("fields").forEach(field -> fields.add(field.asText().replaceFirst("\\^.*", "")));
    return switch (body.path("type").asText()) {
      case "cross_fields" ->
          words.acrossFields(fields, text, body.path("minimum_should_match").asText());
      case "phrase" ->
          Condition.some(
              fields.stream()
                  .map(field -> words.phrase(field, text, body.path("slop").asInt()))
                  .toList(),
              1);
      case "bool_prefix" ->
          Condition.some(fields.stream().map(field -> words.beginning(field, text)).toList(), 1);
      default -> throw new IllegalArgumentException("no clause of ours: " + body);
    };
  }

  private Condition match(Map.Entry<String, JsonNode> field) {
    return words.all(field.getKey(), field.getValue().path("query").asText());
  }

  private Condition phrase(Map.Entry<String, JsonNode> field) {
    JsonNode asked = field.getValue();
    return words.phrase(field.getKey(), asked.path("query").asText(), asked.path("slop").asInt());
  }

  private Condition beginning(Map.Entry<String, JsonNode> field) {
    return words.beginning(field.getKey(), field.getValue().path("query").asText());
  }

  private static Condition term(Map.Entry<String, JsonNode> field) {
    return new Condition.Word(field.getKey(), field.getValue().asText());
  }

  private static Condition terms(Map.Entry<String, JsonNode> field) {
    List<Condition> either = new ArrayList<>();
    field
        .getValue()
        .forEach(value -> either.add(new Condition.Word(field.getKey(), value.asText())));
    return Condition.some(either, 1);
  }

  private static Condition prefix(Map.Entry<String, JsonNode> field) {
    return new Condition.Beginning(field.getKey(), field.getValue().asText());
  }

  private static Condition range(Map.Entry<String, JsonNode> field) {
    JsonNode range = field.getValue();
    long from = range.has("gte") ? millis(range.get("gte").asText()) : Long.MIN_VALUE;
    long before = range.has("lt") ? millis(range.get("lt").asText()) : Long.MAX_VALUE;
    return new Condition.During(field.getKey(), from, before - 1);
  }

  private static long millis(String time) {
    Instant at =
        time.contains("T")
            ? Instant.parse(time)
            : LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant();
    return at.toEpochMilli();
  }

  private static Map.Entry<String, JsonNode> one(JsonNode body) {
    return body.fields().next();
  }

  private static List<JsonNode> each(JsonNode given) {
    List<JsonNode> all = new ArrayList<>();
    if (given.isArray()) {
      given.forEach(all::add);
    } else if (!given.isMissingNode()) {
      all.add(given);
    }
    return all;
  }
}

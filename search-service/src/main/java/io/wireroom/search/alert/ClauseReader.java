package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads the clauses that our searches are made of as Lucene queries that match the same articles.
 * What only ranks is left out. A clause of a kind that no search of ours has is a bug.
 *
 * @see <a
 *     href="https://www.elastic.co/guide/en/elasticsearch/reference/8.19/query-dsl.html">Elasticsearch,
 *     Query DSL</a>
 */
final class ClauseReader {
  private final AnalyzedText words;
  private final Map<String, Query> named;

  /**
   * Reads with the analysis of the index.
   *
   * @param named gets each clause that has a name
   */
  ClauseReader(AnalyzedText words, Map<String, Query> named) {
    this.words = words;
    this.named = named;
  }

  Query read(JsonNode clause) {
    Map.Entry<String, JsonNode> only = clause.fields().next();
    JsonNode body = only.getValue();
    Query query =
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
      named.put(body.get("_name").asText(), query);
    }
    return query;
  }

  private Query bool(JsonNode body) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> demanded = new ArrayList<>();
    each(body.path("must")).forEach(part -> demanded.add(read(part)));
    each(body.path("filter")).forEach(part -> demanded.add(read(part)));
    if (body.has("should") && (demanded.isEmpty() || body.has("minimum_should_match"))) {
      List<Query> either = each(body.path("should")).stream().map(this::read).toList();
      demanded.add(Enough.of(either, Math.max(1, body.path("minimum_should_match").asInt())));
    }
    if (demanded.isEmpty()) {
      demanded.add(new MatchAllDocsQuery());
    }
    demanded.forEach(part -> all.add(part, Occur.MUST));
    each(body.path("must_not")).forEach(part -> all.add(read(part), Occur.MUST_NOT));
    return all.build();
  }

  private Query multi(JsonNode body) {
    String text = body.path("query").asText();
    List<String> fields = new ArrayList<>();
    // What one field counts beside another only ranks
    body.path("fields").forEach(field -> fields.add(field.asText().replaceFirst("\\^.*", "")));
    return switch (body.path("type").asText()) {
      case "cross_fields" ->
          words.acrossFields(fields, text, body.path("minimum_should_match").asText());
      case "phrase" ->
          Enough.of(
              fields.stream()
                  .map(field -> words.phrase(field, text, body.path("slop").asInt()))
                  .toList(),
              1);
      case "bool_prefix" ->
          Enough.of(fields.stream().map(field -> words.beginning(field, text)).toList(), 1);
      default -> throw new IllegalArgumentException("no clause of ours: " + body);
    };
  }

  private Query match(Map.Entry<String, JsonNode> field) {
    return words.all(field.getKey(), field.getValue().path("query").asText());
  }

  private Query phrase(Map.Entry<String, JsonNode> field) {
    JsonNode asked = field.getValue();
    return words.phrase(field.getKey(), asked.path("query").asText(), asked.path("slop").asInt());
  }

  private Query beginning(Map.Entry<String, JsonNode> field) {
    return words.beginning(field.getKey(), field.getValue().path("query").asText());
  }

  private static Query term(Map.Entry<String, JsonNode> field) {
    return new TermQuery(new Term(field.getKey(), field.getValue().asText()));
  }

  private static Query terms(Map.Entry<String, JsonNode> field) {
    List<Query> either = new ArrayList<>();
    field
        .getValue()
        .forEach(value -> either.add(new TermQuery(new Term(field.getKey(), value.asText()))));
    return Enough.of(either, 1);
  }

  private static Query prefix(Map.Entry<String, JsonNode> field) {
    return new PrefixQuery(new Term(field.getKey(), field.getValue().asText()));
  }

  private static Query range(Map.Entry<String, JsonNode> field) {
    JsonNode range = field.getValue();
    long from = range.has("gte") ? millis(range.get("gte").asText()) : Long.MIN_VALUE;
    long before = range.has("lt") ? millis(range.get("lt").asText()) : Long.MAX_VALUE;
    return LongPoint.newRangeQuery(field.getKey(), from, before - 1);
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

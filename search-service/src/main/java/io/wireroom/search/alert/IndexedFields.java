package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.index.IndexForm;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * Makes of an article's document the fields that Elasticsearch makes of it, by the same mapping.
 */
final class IndexedFields {
  private final JsonNode properties;
  private final Analyzer analyzer;

  private IndexedFields(JsonNode properties, Analyzer analyzer) {
    this.properties = properties;
    this.analyzer = analyzer;
  }

  /** The fields of the index of this version. */
  static IndexedFields current() {
    JsonNode form = IndexForm.current().tree();
    JsonNode properties = form.at("/mappings/properties");
    Map<String, Analyzer> analyzers = IndexAnalyzers.of(form.at("/settings/analysis"));
    Map<String, Analyzer> byField = new HashMap<>();
    properties
        .fields()
        .forEachRemaining(
            property -> {
              analyzed(property.getKey(), property.getValue(), analyzers, byField);
              property
                  .getValue()
                  .path("fields")
                  .fields()
                  .forEachRemaining(
                      part ->
                          analyzed(
                              property.getKey() + "." + part.getKey(),
                              part.getValue(),
                              analyzers,
                              byField));
            });
    return new IndexedFields(
        properties, new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField));
  }

  Analyzer analyzer() {
    return analyzer;
  }

  /** The fields of a document. */
  Document of(ObjectNode article) {
    Document document = new Document();
    properties
        .fields()
        .forEachRemaining(
            property -> {
              JsonNode given = article.path(property.getKey());
              for (JsonNode value : given.isArray() ? given : java.util.List.of(given)) {
                if (value.isValueNode() && !value.isNull()) {
                  add(document, property.getKey(), property.getValue(), value);
                }
              }
            });
    return document;
  }

  private static void add(Document document, String name, JsonNode mapping, JsonNode value) {
    String text = value.asText();
    switch (mapping.path("type").asText()) {
      case "text" -> document.add(new TextField(name, text, Field.Store.NO));
      case "keyword", "boolean" -> {
        if (mapping.path("index").asBoolean(true)
            && text.length() <= mapping.path("ignore_above").asInt(Integer.MAX_VALUE)) {
          document.add(new StringField(name, text, Field.Store.NO));
        }
      }
      case "date" -> document.add(new LongPoint(name, Instant.parse(text).toEpochMilli()));
      default -> {
        // Numbers, and what is only shown, are never asked for
      }
    }
    mapping
        .path("fields")
        .fields()
        .forEachRemaining(
            part -> add(document, name + "." + part.getKey(), part.getValue(), value));
  }

  private static void analyzed(
      String field, JsonNode mapping, Map<String, Analyzer> known, Map<String, Analyzer> byField) {
    if (mapping.path("type").asText().equals("text")) {
      Analyzer analyzer = known.get(mapping.path("analyzer").asText());
      if (analyzer == null) {
        throw new IllegalStateException("no analyzer of ours: " + field + " " + mapping);
      }
      byField.put(field, analyzer);
    }
  }
}

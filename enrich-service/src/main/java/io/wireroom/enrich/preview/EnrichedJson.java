package io.wireroom.enrich.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import java.math.BigDecimal;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was found, as JSON: every field of the event in the order of its schema, but for the article
 * itself, which the caller has.
 */
final class EnrichedJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private EnrichedJson() {}

  static ObjectNode of(ArticleEnriched found) {
    ObjectNode json = record(found);
    json.remove("article");
    return json;
  }

  private static ObjectNode record(IndexedRecord record) {
    ObjectNode json = JSON.objectNode();
    for (Schema.Field field : record.getSchema().getFields()) {
      json.set(field.name(), value(record.get(field.pos())));
    }
    return json;
  }

  private static JsonNode value(@Nullable Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof IndexedRecord record) {
      return record(record);
    }
    if (value instanceof Collection<?> values) {
      ArrayNode array = JSON.arrayNode(values.size());
      values.forEach(one -> array.add(value(one)));
      return array;
    }
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Float number) {
      // As the float is written: 0.95, not 0.949999988079071
      return JSON.numberNode(new BigDecimal(number.toString()));
    }
    return value instanceof Boolean flag ? JSON.booleanNode(flag) : JSON.textNode(value.toString());
  }
}

package io.wireroom.ingest.feed;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON: a JSON Feed, or news objects (ninjs), be it one, an array of them, or a list in an
 * object. Items are read one at a time, so only what stands around them is held.
 */
final class JsonDocument {
  private static final int LONGEST_TEXT = 20 * 1024 * 1024;
  private static final int MOST_FIELDS = 200;
  private static final Set<String> LISTS = Set.of("items", "_items");

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          new JsonFactoryBuilder()
              .enable(
                  LenientJson.FEATURES.get(0),
                  LenientJson.FEATURES.stream().skip(1).toArray(JsonReadFeature[]::new))
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(100)
                      .maxStringLength(LONGEST_TEXT)
                      .build())
              .build());

  private final @Nullable String url;
  private final Repairs repairs;
  private final Consumer<Entry> entries;
  private final ObjectNode head = MAPPER.createObjectNode();
  private @Nullable String format;
  private int read;

  private JsonDocument(@Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    this.url = url;
    this.repairs = repairs;
    this.entries = entries;
  }

  /** Never throws for what is in the document. */
  static FeedReading read(
      Reader json, @Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    return new JsonDocument(url, repairs, entries).read(json);
  }

  private FeedReading read(Reader json) {
    String trouble = null;
    try (JsonParser parser = MAPPER.createParser(new LenientJson(json, repairs))) {
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        items(parser);
      } else {
        object(parser);
      }
    } catch (IOException broken) {
      trouble = firstLine(broken);
      repairs.add("truncated", "it broke off after " + read + " entries: " + trouble);
    }
    if (read == 0 && Ninjs.isOne(head)) {
      item(head);
    }
    if (read == 0 && trouble != null) {
      return FeedReading.unreadable("JSON that cannot be read: " + trouble);
    }
    if (format == null && !JsonFeed.isOne(head)) {
      return FeedReading.unreadable("JSON, but no JSON Feed and no news: it has no items");
    }
    String name = format == null || JsonFeed.isOne(head) ? JsonFeed.format(head) : format;
    return new FeedReading(name, JsonFeed.head(head, url), repairs.all(), null);
  }

  private void object(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
        items(parser);
      } else {
        JsonNode value = MAPPER.readTree(parser);
        if (head.size() < MOST_FIELDS) {
          head.set(name, value);
        }
      }
    }
  }

  private void items(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode item = MAPPER.readTree(parser);
      if (item == null) {
        return;
      }
      if (item.isObject()) {
        item(item);
      }
    }
  }

  private void item(JsonNode item) {
    boolean news = Ninjs.isOne(item);
    entries.accept(
        news
            ? Ninjs.entry(new JsonFields(item), url)
            : JsonFeed.entry(new JsonFields(item), url, head.path("language").asText(null)));
    format = news ? Ninjs.format(item) : JsonFeed.format(head);
    read++;
  }

  private static String firstLine(IOException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }
}

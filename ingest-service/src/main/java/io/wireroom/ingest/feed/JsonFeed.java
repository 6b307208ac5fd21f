package io.wireroom.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.event.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Feed 1.0 and 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
  private static final int LONGEST_TEXT = 20 * 1024 * 1024;
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(100)
                      .maxStringLength(LONGEST_TEXT)
                      .build())
              .build());

  private JsonFeed() {}

  static FeedReading read(
      String json, @Nullable String documentUrl, Repairs repairs, Consumer<Entry> entries) {
    String version = "";
    String title = null;
    String language = null;
    int read = 0;
    try (JsonParser parser = MAPPER.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return FeedReading.unreadable("JSON, but no JSON Feed: it is no object");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("items") && parser.currentToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = MAPPER.readTree(parser);
            entries.accept(entry(item, documentUrl, language));
            read++;
          }
        } else {
          JsonNode value = MAPPER.readTree(parser);
          version = name.equals("version") ? value.asText() : version;
          title = name.equals("title") ? PlainText.of(value.asText()) : title;
          language = name.equals("language") ? value.asText() : language;
        }
      }
    } catch (IOException broken) {
      if (read == 0) {
        return FeedReading.unreadable("JSON that cannot be read: " + firstLine(broken));
      }
      repairs.add(
          "truncated", "the document broke off after " + read + " entries: " + firstLine(broken));
    }
    if (read == 0 && !version.contains("jsonfeed.org")) {
      return FeedReading.unreadable(
          "JSON, but no JSON Feed: it has no version of one and no items");
    }
    String format = version.endsWith("1.1") ? "json-feed-1.1" : "json-feed-1.0";
    return new FeedReading(format, title, language, null, repairs.all(), null);
  }

  private static Entry entry(JsonNode item, @Nullable String base, @Nullable String feedLanguage) {
    Repairs repairs = new Repairs();
    String url = Links.resolve(text(item, "url"), base);
    if (url == null) {
      url = Links.resolve(text(item, "external_url"), base);
    }
    String html = text(item, "content_html");
    String plain = text(item, "content_text");
    String content = html != null ? html : plain == null ? null : Paragraphs.html(plain);
    String summary = text(item, "summary");
    return new Entry(
        text(item, "id"),
        url,
        url == null ? base : url,
        PlainText.of(item.path("title").asText("")),
        summary == null ? null : summary.replace("&", "&amp;").replace("<", "&lt;"),
        content,
        authors(item),
        date(item, "date_published", repairs),
        date(item, "date_modified", repairs),
        texts(item.path("tags")),
        or(text(item, "language"), feedLanguage),
        null,
        null,
        null,
        List.of(),
        media(item, base),
        Map.of(),
        false,
        repairs.all());
  }

  private static List<String> authors(JsonNode item) {
    List<String> names = new ArrayList<>();
    item.path("authors").forEach(author -> names.add(PlainText.of(author.path("name").asText())));
    if (names.isEmpty()) {
      names.add(PlainText.of(item.path("author").path("name").asText()));
    }
    return names.stream().filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static List<Media> media(JsonNode item, @Nullable String base) {
    List<Media> media = new ArrayList<>();
    for (JsonNode one : item.path("attachments")) {
      String url = Links.resolve(text(one, "url"), base);
      if (url != null) {
        JsonNode size = one.path("size_in_bytes");
        media.add(
            new Media(url, text(one, "mime_type"), size.isNumber() ? size.longValue() : null));
      }
    }
    String image = Links.resolve(text(item, "image"), base);
    if (image != null) {
      media.add(new Media(image, "image", null));
    }
    return media;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(PlainText.of(one.asText())));
    return texts.stream().filter(text -> !text.isEmpty()).distinct().toList();
  }

  private static @Nullable DateReading date(JsonNode item, String name, Repairs repairs) {
    String written = text(item, name);
    DateReading reading = DateReader.read(written).orElse(null);
    if (written != null && reading == null) {
      repairs.add("unreadable-date", name + " " + written);
    }
    return reading;
  }

  /** Ids are texts, but numbers are met. */
  private static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
        ? value.asText().strip()
        : null;
  }

  private static @Nullable String or(@Nullable String value, @Nullable String otherwise) {
    return value == null ? otherwise : value;
  }

  private static String firstLine(IOException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }
}

package io.wireroom.enrich.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.event.ArticleIngested;
import io.wireroom.runtime.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that somebody wants to see enriched, as the pipeline would have it.
 *
 * @param title plain; may be empty
 * @param html of the body
 * @param source title of the feed; null when not said
 * @param language BCP 47; null when not said
 * @param label the publisher's own, such as Feature; null when none
 */
record PreviewRequest(
    String title,
    String html,
    @Nullable String source,
    @Nullable String language,
    @Nullable String label,
    List<String> categories,
    List<String> authors) {
  /** Code units of title and of each short field. */
  static final int LONGEST_LINE = 1000;

  /** Code units of the body. */
  static final int LONGEST_BODY = 500_000;

  /** Categories, and authors. */
  private static final int LONGEST_LIST = 100;

  static final Set<String> FIELDS =
      Set.of(
          "title",
          "text",
          "html",
          "source",
          "language",
          "contentTypeLabel",
          "categories",
          "authors");
  private static final ObjectMapper JSON = new ObjectMapper();

  PreviewRequest {
    categories = List.copyOf(categories);
    authors = List.copyOf(authors);
    limited("title", title, LONGEST_LINE);
    limited("the body", html, 2 * LONGEST_BODY);
  }

  /**
   * Reads the body of a request.
   *
   * @throws Refusal.BadRequest when it is no such JSON; tells which field and what it takes
   */
  static PreviewRequest of(byte[] body) {
    JsonNode json;
    try {
      json = JSON.readTree(body);
    } catch (JsonProcessingException broken) {
      throw new Refusal.BadRequest("the body is no JSON: " + broken.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!json.isObject()) {
      throw new Refusal.BadRequest("the body", "a JSON object");
    }
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw new Refusal.BadRequest(
                    name
                        + " is no field here; there are "
                        + String.join(", ", FIELDS.stream().sorted().toList()));
              }
            });
    String text = text(json, "text", LONGEST_BODY);
    String html = text(json, "html", LONGEST_BODY);
    if ((text == null) == (html == null)) {
      throw new Refusal.BadRequest("give either text or html");
    }
    String title = text(json, "title", LONGEST_LINE);
    return new PreviewRequest(
        title == null ? "" : title,
        html == null ? PlainText.html(Objects.requireNonNull(text)) : html,
        text(json, "source", LONGEST_LINE),
        text(json, "language", LONGEST_LINE),
        text(json, "contentTypeLabel", LONGEST_LINE),
        texts(json, "categories"),
        texts(json, "authors"));
  }

  /** Returns the revision that the pipeline would get. */
  ArticleIngested article() {
    return ArticleIngested.newBuilder()
        .setArticleId("preview")
        .setSourceId("preview")
        .setEntryId("preview")
        .setRevision(1)
        .setContentHash("")
        .setReceivedAt(Instant.EPOCH)
        .setTitle(title)
        .setBodyHtml(html)
        .setFeedTitle(source)
        .setLanguage(language)
        .setContentTypeLabel(label)
        .setCategories(categories)
        .setAuthors(authors)
        .build();
  }

  private static @Nullable String text(JsonNode json, String field, int longest) {
    JsonNode value = json.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new Refusal.BadRequest(field, "a string");
    }
    limited(field, value.asText(), longest);
    return value.asText();
  }

  private static List<String> texts(JsonNode json, String field) {
    JsonNode values = json.path(field);
    List<String> texts = new ArrayList<>();
    if (values.isMissingNode() || values.isNull()) {
      return texts;
    }
    if (!values.isArray() || values.size() > LONGEST_LIST) {
      throw new Refusal.BadRequest(field, "an array of at most " + LONGEST_LIST + " strings");
    }
    for (JsonNode value : values) {
      if (!value.isTextual() || value.asText().length() > LONGEST_LINE) {
        throw new Refusal.BadRequest(field, "strings of at most " + LONGEST_LINE + " characters");
      }
      texts.add(value.asText());
    }
    return texts;
  }

  private static void limited(String field, String value, int longest) {
    if (value.length() > longest) {
      throw new Refusal.BadRequest(field, "at most " + longest + " characters");
    }
  }
}

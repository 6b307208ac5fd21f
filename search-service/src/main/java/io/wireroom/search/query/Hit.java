package io.wireroom.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One article found.
 *
 * @param title plain text
 * @param lead first words, plain text
 * @param url at the publisher; null when there is none
 * @param source id of the source
 * @param feed name of the feed or publication; null when none
 * @param publishedAt ISO 8601; null when the publisher gave no date
 * @param origin where it appeared first, when the article says so
 * @param entities the most salient, at most eight
 * @param highlights by field, {@code title} and {@code body}: HTML in which nothing but {@code
 *     <mark>} is markup
 * @param why the parts of the question that it fulfils, as they are written; of several
 *     alternatives those that it has; besides, {@code by meaning 0.71} where it is near in meaning,
 *     with the cosine
 * @param work id of the work that it shares with its copies; its own id when it is alone
 * @param copies the other articles of its work
 * @param score null when hits are not ordered by match
 */
public record Hit(
    String id,
    String title,
    String lead,
    @Nullable String url,
    String source,
    @Nullable String feed,
    @Nullable String publishedAt,
    String receivedAt,
    String contentType,
    @Nullable String origin,
    int readingSeconds,
    int revision,
    List<String> authors,
    List<Concept> tags,
    List<Concept> entities,
    Map<String, List<String>> highlights,
    List<String> why,
    String work,
    Copies copies,
    @Nullable Double score) {
  private static final int ENTITIES = 8;

  /** Reads a hit from the stored document. */
  public static Hit of(
      JsonNode document,
      Map<String, List<String>> highlights,
      List<String> why,
      @Nullable Double score) {
    JsonNode display = document.path("display");
    List<String> authors = new ArrayList<>();
    document.path("authors").forEach(author -> authors.add(author.asText()));
    return new Hit(
        document.path("id").asText(),
        document.path("title").asText(),
        document.path("lead").asText(),
        text(document.path("url")),
        document.path("sourceId").asText(),
        text(display.at("/provenance/feed")),
        text(document.path("publishedAt")),
        document.path("receivedAt").asText(),
        document.path("contentType").asText(),
        text(document.path("origin")),
        document.path("readingSeconds").asInt(),
        document.path("revision").asInt(),
        authors,
        Concept.tags(display),
        Concept.entities(display, ENTITIES),
        highlights,
        why.stream().sorted().toList(),
        document.path("work").asText(document.path("id").asText()),
        Copies.NONE,
        score);
  }

  /** Whether it is there for its meaning, and fulfils no part of the question. */
  public boolean isByMeaning() {
    return !why.isEmpty() && why.stream().allMatch(ByMeaning::names);
  }

  /** The same with the other articles of its work. */
  Hit with(Copies others) {
    return new Hit(
        id,
        title,
        lead,
        url,
        source,
        feed,
        publishedAt,
        receivedAt,
        contentType,
        origin,
        readingSeconds,
        revision,
        authors,
        tags,
        entities,
        highlights,
        why,
        work,
        others,
        score);
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() ? value.asText() : null;
  }
}

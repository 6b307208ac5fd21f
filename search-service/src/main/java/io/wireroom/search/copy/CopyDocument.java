package io.wireroom.search.copy;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.copy.CopyText.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stored article tells of its copies. */
public final class CopyDocument {
  /** Parts of the stored article that are read here. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "withdrawn",
          "sourceId",
          "title",
          "body",
          "textHash",
          "workKeys",
          "sketch",
          "work",
          "copied",
          "origin",
          "publishedAt",
          "receivedAt",
          "url",
          "display.attribution",
          "display.provenance.feed",
          "display.entities.id",
          "display.entities.type",
          "display.entities.name",
          "display.entities.salience");

  /** What templates exchange; what an article is about otherwise is alike in copies and others. */
  private static final Set<String> TOLD_APART = Set.of("drug", "condition");

  private static final double SALIENT = 0.3;
  private static final String LINK = "url:";

  private final JsonNode document;
  private final String id;
  private final String work;
  private final boolean copied;
  private final Set<String> sketch;
  private final Set<String> sure;
  private @Nullable CopyText text;

  public CopyDocument(JsonNode document) {
    this.document = document;
    id = document.path("id").asText();
    work = document.path("work").asText(id);
    copied = document.path("copied").asBoolean();
    sketch = Set.copyOf(texts("sketch"));
    Set<String> keys = new HashSet<>(texts("workKeys"));
    // Texts that are too short to have copies have no sketch
    if (!sketch.isEmpty()) {
      keys.add("hash:" + document.path("textHash").asText());
    }
    sure = Set.copyOf(keys);
  }

  /** What it takes of memory when its words were read, roughly. */
  public int bytes() {
    return 8_000 + 12 * document.path("body").asText().length();
  }

  /** As {@code id}. */
  public String id() {
    return id;
  }

  /** The words, without the line that says where it is from: a copy has it of its own. */
  public CopyText text() {
    CopyText read = text;
    if (read == null) {
      read =
          text(
              document,
              withoutLine(
                  document.path("body").asText(),
                  document.path("title").asText().length(),
                  document.at("/display/attribution")));
      text = read;
    }
    return read;
  }

  /** The work that it was put to, its own id when none. */
  public String work() {
    return work;
  }

  /** Whether its work was found to have other articles. */
  public boolean isCopied() {
    return copied;
  }

  /** Withdrawn articles belong to no work. */
  public boolean isShown() {
    return document.hasNonNull("withdrawn") && !document.path("withdrawn").asBoolean();
  }

  /** Articles that share one are the same work: the publisher's keys, and the words as a whole. */
  public Set<String> sure() {
    return sure;
  }

  /** How much it is about each of its concepts, by id. */
  public Map<String, Double> salience() {
    Map<String, Double> salience = new HashMap<>();
    for (JsonNode entity : document.at("/display/entities")) {
      salience.put(entity.path("id").asText(), entity.path("salience").asDouble());
    }
    return salience;
  }

  /** Articles that share one are worth comparing. */
  public Set<String> sketch() {
    return sketch;
  }

  /** Whether both are one work; symmetric. */
  public boolean isCopyOf(CopyDocument other) {
    if (!Collections.disjoint(sure, other.sure)) {
      return true;
    }
    return !Collections.disjoint(sketch, other.sketch) && CopyRule.copies(text(), other.text());
  }

  /** As one that may be the origin. */
  public WorkMember member() {
    String published = text(document.path("publishedAt"));
    Instant time =
        Instant.parse(published == null ? document.path("receivedAt").asText() : published);
    return new WorkMember(
        id(),
        document.path("sourceId").asText(),
        text(document.at("/display/provenance/feed")),
        text(document.path("origin")),
        texts("workKeys").stream().filter(key -> key.startsWith(LINK)).toList(),
        time,
        published != null && published.matches(".*T00:00(:00)?Z"),
        text().length());
  }

  private List<String> texts(String field) {
    List<String> texts = new ArrayList<>();
    document.path(field).forEach(one -> texts.add(one.asText()));
    return texts;
  }

  private static CopyText text(JsonNode document, String body) {
    List<Subject> subjects = new ArrayList<>();
    Set<String> concepts = new HashSet<>();
    Set<String> types = new HashSet<>();
    for (JsonNode entity : document.at("/display/entities")) {
      String type = entity.path("type").asText();
      concepts.add(entity.path("id").asText());
      if (TOLD_APART.contains(type)
          && entity.path("salience").asDouble() >= SALIENT
          && types.add(type)) {
        subjects.add(new Subject(type, entity.path("id").asText()));
      }
    }
    return CopyText.of(body, subjects, concepts, document.path("sourceId").asText());
  }

  /** Places count from the beginning of the title. */
  private static String withoutLine(String body, int before, JsonNode line) {
    int start = line.path("start").asInt() - before;
    int end = line.path("end").asInt() - before;
    return start < 0 || start >= end || end > body.length()
        ? body
        : body.substring(0, start) + body.substring(end);
  }

  private static @Nullable String text(JsonNode value) {
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }
}

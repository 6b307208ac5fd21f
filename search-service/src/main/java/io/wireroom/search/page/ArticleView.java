package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.related.Related;
import io.wireroom.search.related.SharedConcept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param byline authors; empty when none are named
 * @param time when it was published, else when it came, ISO 8601
 * @param origin where a version appeared first; null when it says nothing of that
 * @param corrected what the last revision changed, in words; null for a first revision
 * @param types types of the entities, for the legend, in order of appearance in the list
 */
public record ArticleView(
    String title,
    List<Piece> markedTitle,
    String byline,
    String time,
    String publication,
    String type,
    int minutes,
    @Nullable String origin,
    @Nullable String url,
    @Nullable String corrected,
    List<List<Piece>> paragraphs,
    List<String> types,
    List<Named> entities,
    List<TagView> tags,
    List<Fact> provenance,
    List<Reading> recommended,
    List<Reading> related) {
  private static final int ENTITIES = 12;

  static ArticleView of(JsonNode document, List<Related> related) {
    JsonNode display = document.path("display");
    String title = document.path("title").asText();
    String text = title + document.path("body").asText();
    List<Found> mentions = new ArrayList<>();
    List<Named> entities = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (JsonNode entity : display.path("entities")) {
      Named named =
          new Named(
              entity.path("id").asText(),
              entity.path("type").asText(),
              entity.path("name").asText());
      entities.add(named);
      names.put(named.id(), named.name());
      for (JsonNode mention : entity.path("mentions")) {
        mentions.add(new Found(mention.path("start").asInt(), mention.path("end").asInt(), named));
      }
    }
    String published = Shown.text(document.path("publishedAt"));
    String feed = Shown.text(display.at("/provenance/feed"));
    String label = Shown.text(display.path("label"));
    return new ArticleView(
        title.isEmpty() ? "Untitled" : title,
        MarkedText.pieces(text, 0, title.length(), MarkedText.apart(mentions)),
        String.join(", ", texts(document.path("authors"))),
        published == null ? document.path("receivedAt").asText() : published,
        feed == null ? document.path("sourceId").asText() : feed,
        label == null ? Shown.label(document.path("contentType").asText()) : label,
        Math.max(1, Math.round(document.path("readingSeconds").asInt() / 60f)),
        Shown.text(document.path("origin")),
        Links.web(Shown.text(document.path("url"))),
        corrected(document),
        MarkedText.paragraphs(text, title.length(), mentions),
        entities.stream().map(Named::type).distinct().toList(),
        entities.stream().limit(ENTITIES).toList(),
        TagView.of(display, names),
        Provenance.of(document),
        recommended(display),
        related.stream().map(ArticleView::reading).toList());
  }

  private static @Nullable String corrected(JsonNode document) {
    if (document.path("revision").asInt() <= 1) {
      return null;
    }
    List<String> fields =
        texts(document.at("/display/changedFields")).stream().map(ArticleView::field).toList();
    return fields.isEmpty() ? "nothing a reader sees" : String.join(", ", fields);
  }

  private static String field(String name) {
    return switch (name) {
      case "bodyHtml" -> "text";
      case "summaryHtml" -> "summary";
      case "publishedAt", "updatedAt" -> "date";
      case "contentTypeLabel" -> "type";
      case "url" -> "link";
      default -> name.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    };
  }

  private static List<Reading> recommended(JsonNode display) {
    List<Reading> list = new ArrayList<>();
    for (JsonNode one : display.path("recommended")) {
      list.add(
          new Reading(
              one.path("title").asText(),
              Links.web(Shown.text(one.path("url"))),
              Shown.text(one.path("source")),
              List.of()));
    }
    return list;
  }

  private static Reading reading(Related related) {
    String feed = related.hit().feed();
    return new Reading(
        related.hit().title(),
        Links.article(related.hit().id()),
        feed == null ? related.hit().source() : feed,
        related.shared().stream().map(SharedConcept::name).toList());
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}

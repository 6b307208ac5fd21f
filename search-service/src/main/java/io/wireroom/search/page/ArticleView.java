package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.related.Related;
import io.wireroom.search.text.ParagraphShapes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one article.
 *
 * @param byline authors; empty when none are named
 * @param time when it was published, else when it came, ISO 8601
 * @param origin where a version appeared first; null when it says nothing of that
 * @param correction what the last revision changed; null for a first revision
 * @param recommended the publisher's own list
 * @param related our list
 * @param work its copies and its story
 */
public record ArticleView(
    List<Piece> title,
    String heading,
    String byline,
    String time,
    Publication publication,
    String type,
    int minutes,
    @Nullable String origin,
    @Nullable String url,
    @Nullable Correction correction,
    List<Block> body,
    List<PersonView> people,
    List<EntityGroup> entities,
    List<TagView> tags,
    Said said,
    List<Fact> provenance,
    List<Reading> recommended,
    List<Reading> related,
    WorkView work) {

  static ArticleView of(JsonNode document, List<Related> related, WorkView work) {
    JsonNode display = document.path("display");
    String title = document.path("title").asText();
    String text = title + document.path("body").asText();
    Mentions mentions = Mentions.of(display.path("entities"), text.length());
    String published = Shown.text(document.path("publishedAt"));
    String label = Shown.text(display.path("label"));
    return new ArticleView(
        title.isEmpty()
            ? List.of(Piece.plain("Untitled"))
            : MarkedText.pieces(text, 0, title.length(), mentions.apart()),
        title.isEmpty() ? "Untitled" : title,
        String.join(", ", texts(document.path("authors"))),
        published == null ? document.path("receivedAt").asText() : published,
        Publication.of(
            document.path("sourceId").asText(), Shown.text(display.at("/provenance/feed"))),
        label == null ? Shown.label(document.path("contentType").asText()) : label,
        Math.max(1, Math.round(document.path("readingSeconds").asInt() / 60f)),
        Shown.text(document.path("origin")),
        Links.web(Shown.text(document.path("url"))),
        Correction.of(document),
        MarkedText.blocks(
            text,
            title.length(),
            mentions.apart(),
            ParagraphShapes.of(display.path("bodyHtml").asText())),
        PersonView.of(display.path("people")),
        EntityGroup.of(mentions.entities()),
        TagView.of(display, mentions.names()),
        Said.of(display, text),
        Provenance.of(document),
        recommended(display),
        related.stream().map(Reading::of).toList(),
        work);
  }

  private static List<Reading> recommended(JsonNode display) {
    List<Reading> list = new ArrayList<>();
    display.path("recommended").forEach(one -> list.add(Reading.of(one)));
    return list;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.asText()));
    return texts;
  }
}

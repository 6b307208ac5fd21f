package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Attribution;
import io.wireroom.event.Change;
import io.wireroom.event.Entity;
import io.wireroom.event.Tag;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.copy.Sketch;
import io.wireroom.search.text.ParagraphShape;
import io.wireroom.search.text.ParagraphShapes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The document that an enriched article becomes: fields to search, filter and count by, and under
 * {@code display} what pages show and nobody searches. The same event gives the same document.
 */
final class ArticleDocument {
  /** Types of concepts that have a facet of their own. */
  private static final Map<String, String> FACETS =
      Map.of(
          "drug", "drugs",
          "condition", "conditions",
          "organisation", "organisations",
          "person", "people",
          "place", "places");

  private static final int LONGEST_LEAD = 500;
  private static final int PARAGRAPHS_TRIED = 5;

  private ArticleDocument() {}

  /** Returns the document; of a withdrawn article only what says that it was there. */
  static ObjectNode of(ArticleEnriched event, StageTimes times) {
    ArticleIngested article = event.getArticle();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .put("id", article.getArticleId())
        .put("withdrawn", article.getChange() == Change.WITHDRAWN)
        .put("revision", article.getRevision())
        .put("generation", event.getGeneration())
        .put("sourceId", article.getSourceId())
        .put("receivedAt", article.getReceivedAt().toString());
    texts(document, "workKeys", article.getWorkKeys().stream());
    if (article.getChange() != Change.WITHDRAWN) {
      words(document, event);
      facets(document, event);
    }
    document.set("display", DisplayFields.of(event, times));
    // Alone until its copies are found
    document.put("work", article.getArticleId()).put("copied", false);
    if (article.getChange() != Change.WITHDRAWN) {
      ArrayNode sketch = document.putArray("sketch");
      Sketch.of(new CopyDocument(document).text()).forEach(sketch::add);
    }
    return document;
  }

  private static void words(ObjectNode document, ArticleEnriched event) {
    ArticleIngested article = event.getArticle();
    String text = event.getText();
    int titleLength = Math.min(Math.max(event.getTitleLength(), 0), text.length());
    String title = titleLength == 0 ? article.getTitle() : text.substring(0, titleLength);
    String body = text.substring(titleLength);
    Instant published = article.getPublishedAt();
    document
        .put("title", title)
        .put("lead", lead(article, body))
        // With the blank line before it: title and body together are the text that offsets count in
        .put("body", body)
        .put("names", String.join("\n", event.getEntities().stream().map(Entity::getName).toList()))
        .put("url", article.getUrl())
        .put("publishedAt", published == null ? null : published.toString())
        .put("date", Objects.requireNonNullElse(published, article.getReceivedAt()).toString())
        .put("readingSeconds", event.getReadingSeconds())
        .put("textHash", TextHash.of(withoutLine(text, event.getAttribution())));
    texts(document, "authors", article.getAuthors().stream());
  }

  private static void facets(ObjectNode document, ArticleEnriched event) {
    ArticleIngested article = event.getArticle();
    Attribution attribution = event.getAttribution();
    document
        .put("contentType", event.getContentType())
        .put("language", event.getLanguage())
        .put("origin", attribution == null ? null : attribution.getOrigin())
        .put(
            "sources",
            new FacetLabel(
                    article.getSourceId(),
                    Objects.requireNonNullElse(article.getFeedTitle(), article.getSourceId()))
                .keyword());
    texts(document, "tags", event.getTags().stream().map(Tag::getConceptId));
    texts(document, "entities", event.getEntities().stream().map(Entity::getConceptId));
    StudyFields.put(event, document);
    texts(document, "specialties", labels(event.getTags(), "specialty"));
    texts(document, "topics", labels(event.getTags(), "topic"));
    FACETS.forEach(
        (type, field) ->
            texts(
                document,
                field,
                event.getEntities().stream()
                    .filter(entity -> entity.getType().equals(type))
                    .map(entity -> new FacetLabel(entity.getConceptId(), entity.getName()))
                    .map(FacetLabel::keyword)));
  }

  private static Stream<String> labels(List<Tag> tags, String kind) {
    return tags.stream()
        .filter(tag -> tag.getKind().equals(kind))
        .map(tag -> new FacetLabel(tag.getConceptId(), tag.getName()).keyword());
  }

  private static String lead(ArticleIngested article, String body) {
    String html = article.getSummaryHtml();
    String summary = html == null ? "" : Jsoup.parseBodyFragment(html).text();
    String first = summary.isBlank() ? opening(article.getBodyHtml(), body.strip()) : summary;
    return first.length() <= LONGEST_LEAD ? first : cut(first);
  }

  /** The first paragraph that is no heading; of a body that is all headings the first. */
  private static String opening(String html, String body) {
    ParagraphShapes shapes = ParagraphShapes.of(html);
    String[] paragraphs = body.split("\n\n", PARAGRAPHS_TRIED + 1);
    for (int at = 0; at < Math.min(paragraphs.length, PARAGRAPHS_TRIED); at++) {
      if (shapes.shapeOf(paragraphs[at]) != ParagraphShape.HEADING) {
        return paragraphs[at];
      }
    }
    return paragraphs[0];
  }

  private static String cut(String text) {
    int blank = text.lastIndexOf(' ', LONGEST_LEAD);
    int at = blank > 0 ? blank : LONGEST_LEAD;
    return text.substring(0, Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at) + " …";
  }

  /** A partner's copy says where it is from, and is a copy all the same. */
  private static String withoutLine(String text, @Nullable Attribution line) {
    if (line == null || line.getStart() < 0 || line.getEnd() > text.length()) {
      return text;
    }
    return line.getStart() >= line.getEnd()
        ? text
        : text.substring(0, line.getStart()) + text.substring(line.getEnd());
  }

  private static void texts(ObjectNode document, String field, Stream<String> values) {
    ArrayNode array = document.putArray(field);
    values.distinct().forEach(array::add);
  }
}

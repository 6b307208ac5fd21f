package io.wireroom.search.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Attribution;
import io.wireroom.event.Change;
import io.wireroom.event.Entity;
import io.wireroom.event.FieldChange;
import io.wireroom.event.Mention;
import io.wireroom.event.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What pages and the API show of an article beyond the searched fields: stored, not indexed. */
final class DisplayFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DisplayFields() {}

  static ObjectNode of(ArticleEnriched event, StageTimes times) {
    ArticleIngested article = event.getArticle();
    ObjectNode display = JSON.objectNode();
    display
        .put("change", article.getChange().name())
        .put("changeClass", article.getChangeClass().name())
        .set("changedFields", texts(article.getChangedFields()));
    display.set("provenance", provenance(event, times));
    if (article.getChange() == Change.WITHDRAWN) {
      display.set("withdrawal", WithdrawalJson.of(article.getWithdrawal()));
      return display;
    }
    display
        .putArray("changes")
        .addAll(article.getChanges().stream().map(DisplayFields::change).toList());
    display
        .put("label", article.getContentTypeLabel())
        .put("rights", article.getRights())
        .put("updatedAt", text(article.getUpdatedAt()))
        .put("dateWithoutZone", article.getDateWithoutZone())
        .put("summaryHtml", article.getSummaryHtml())
        .put("bodyHtml", article.getBodyHtml());
    display.set("categories", texts(article.getCategories()));
    ObjectNode externalIds = display.putObject("externalIds");
    article.getExternalIds().forEach(externalIds::put);
    display.set("attribution", attribution(event.getAttribution()));
    display
        .putArray("entities")
        .addAll(event.getEntities().stream().map(DisplayFields::entity).toList());
    display.set("people", PeopleJson.of(event.getPeople()));
    display.putArray("tags").addAll(event.getTags().stream().map(DisplayFields::tag).toList());
    SaidFields.put(event, display);
    ArrayNode recommended = display.putArray("recommended");
    article
        .getRecommended()
        .forEach(
            one ->
                recommended
                    .addObject()
                    .put("title", one.getTitle())
                    .put("source", one.getSource())
                    .put("url", one.getUrl()));
    ArrayNode media = display.putArray("media");
    article
        .getMedia()
        .forEach(
            one ->
                media
                    .addObject()
                    .put("url", one.getUrl())
                    .put("type", one.getType())
                    .put("bytes", one.getBytes()));
    return display;
  }

  private static ObjectNode provenance(ArticleEnriched event, StageTimes times) {
    ArticleIngested article = event.getArticle();
    ObjectNode provenance = JSON.objectNode();
    provenance
        .put("source", article.getSourceId())
        .put("feed", article.getFeedTitle())
        .put("entryId", article.getEntryId())
        .put("deliveryId", article.getDeliveryId())
        .put("format", article.getFormat())
        .put("parserVersion", article.getParserVersion())
        .put("generation", event.getGeneration())
        .put("vocabularyVersion", event.getVocabularyVersion())
        .put("receivedAt", text(article.getReceivedAt()))
        .put("ingestedAt", text(times.ingestedAt()))
        .put("enrichedAt", text(times.enrichedAt()));
    ArrayNode repairs = provenance.putArray("repairs");
    article
        .getRepairs()
        .forEach(
            repair ->
                repairs
                    .addObject()
                    .put("code", repair.getCode())
                    .put("detail", repair.getDetail()));
    return provenance;
  }

  private static ObjectNode change(FieldChange change) {
    return JSON.objectNode()
        .put("field", change.getField())
        .put("before", change.getBefore())
        .put("after", change.getAfter())
        .put("beforeLength", change.getBeforeLength())
        .put("afterLength", change.getAfterLength());
  }

  private static @Nullable ObjectNode attribution(@Nullable Attribution attribution) {
    return attribution == null
        ? null
        : JSON.objectNode()
            .put("origin", attribution.getOrigin())
            .put("conceptId", attribution.getConceptId())
            .put("rule", attribution.getRule())
            .put("start", attribution.getStart())
            .put("end", attribution.getEnd());
  }

  private static ObjectNode entity(Entity entity) {
    ObjectNode json = JSON.objectNode();
    json.put("id", entity.getConceptId())
        .put("type", entity.getType())
        .put("name", entity.getName())
        .put("salience", entity.getSalience())
        .set("links", texts(entity.getLinks()));
    ArrayNode mentions = json.putArray("mentions");
    for (Mention mention : entity.getMentions()) {
      mentions
          .addObject()
          .put("start", mention.getStart())
          .put("end", mention.getEnd())
          .put("text", mention.getText())
          .put("rule", mention.getRule())
          .put("confidence", mention.getConfidence())
          .put("assertion", mention.getAssertion())
          .put("cue", mention.getCue());
    }
    return json;
  }

  private static ObjectNode tag(Tag tag) {
    ObjectNode json = JSON.objectNode();
    json.put("id", tag.getConceptId())
        .put("kind", tag.getKind())
        .put("name", tag.getName())
        .put("confidence", tag.getConfidence());
    ArrayNode evidence = json.putArray("evidence");
    tag.getEvidence()
        .forEach(
            one ->
                evidence
                    .addObject()
                    .put("rule", one.getRule())
                    .put("detail", one.getDetail())
                    .put("weight", one.getWeight()));
    return json;
  }

  private static ArrayNode texts(List<String> values) {
    ArrayNode array = JSON.arrayNode();
    values.forEach(array::add);
    return array;
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}

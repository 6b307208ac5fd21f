package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an article came from and how it got here, as lines of a table. */
final class Provenance {
  private final List<Fact> facts = new ArrayList<>();

  private Provenance() {}

  static List<Fact> of(JsonNode document) {
    Provenance provenance = new Provenance();
    JsonNode told = document.at("/display/provenance");
    provenance.publisher(document, told);
    provenance.journey(document, told);
    return List.copyOf(provenance.facts);
  }

  private void publisher(JsonNode document, JsonNode told) {
    String source = told.path("source").asText();
    add("Source", source, SectionKind.SOURCE.page(source));
    add("Feed", Shown.text(told.path("feed")), null);
    String zone = document.at("/display/dateWithoutZone").asBoolean() ? ", no zone given" : "";
    String published = Shown.text(document.path("publishedAt"));
    add("Published", published == null ? "no date given" : Shown.moment(published) + zone, null);
    add("Updated", Shown.moment(Shown.text(document.at("/display/updatedAt"))), null);
    add("Appeared first", Shown.text(document.path("origin")), null);
    document
        .at("/display/externalIds")
        .fields()
        .forEachRemaining(
            id ->
                add(
                    id.getKey().toUpperCase(Locale.ROOT),
                    id.getValue().asText(),
                    Links.identifier(id.getKey(), id.getValue().asText())));
    add("Rights", Shown.text(document.at("/display/rights")), null);
  }

  private void journey(JsonNode document, JsonNode told) {
    add(
        "Version",
        "revision %d, enrichment %d"
            .formatted(document.path("revision").asInt(), document.path("generation").asInt()),
        null);
    add("Received", Shown.moment(Shown.text(told.path("receivedAt"))), null);
    add("Parsed", Shown.moment(Shown.text(told.path("ingestedAt"))), null);
    add("Enriched", Shown.moment(Shown.text(told.path("enrichedAt"))), null);
    add("Format", Shown.text(told.path("format")), null);
    for (JsonNode repair : told.path("repairs")) {
      String detail = repair.path("detail").asText();
      add(
          "Repaired",
          Shown.label(repair.path("code").asText()) + (detail.isBlank() ? "" : ": " + detail),
          null);
    }
    add("Entry", Shown.text(told.path("entryId")), null);
    add("Delivery", Shown.text(told.path("deliveryId")), null);
  }

  private void add(String name, @Nullable String value, @Nullable String href) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(name, value, href));
    }
  }
}

package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an article came from and how it got here, as lines of a table. */
final class Provenance {
  private Provenance() {}

  static List<Fact> of(JsonNode document) {
    JsonNode told = document.at("/display/provenance");
    List<Fact> facts = new ArrayList<>();
    add(facts, "Source", told.path("source").asText());
    add(facts, "Feed", Shown.text(told.path("feed")));
    add(facts, "Entry", Shown.text(told.path("entryId")));
    add(facts, "Format", Shown.text(told.path("format")));
    add(facts, "Delivery", Shown.text(told.path("deliveryId")));
    add(facts, "Received", Shown.moment(Shown.text(told.path("receivedAt"))));
    add(facts, "Parsed", Shown.moment(Shown.text(told.path("ingestedAt"))));
    add(facts, "Enriched", Shown.moment(Shown.text(told.path("enrichedAt"))));
    add(
        facts,
        "Version",
        "revision %d, enrichment %d"
            .formatted(document.path("revision").asInt(), document.path("generation").asInt()));
    document
        .at("/display/externalIds")
        .fields()
        .forEachRemaining(
            id ->
                add(facts, id.getKey().toUpperCase(java.util.Locale.ROOT), id.getValue().asText()));
    for (JsonNode repair : told.path("repairs")) {
      String detail = repair.path("detail").asText();
      add(
          facts,
          "Repaired",
          Shown.label(repair.path("code").asText()) + (detail.isBlank() ? "" : ": " + detail));
    }
    add(facts, "Rights", Shown.text(document.at("/display/rights")));
    return facts;
  }

  private static void add(List<Fact> facts, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      facts.add(new Fact(name, value));
    }
  }
}

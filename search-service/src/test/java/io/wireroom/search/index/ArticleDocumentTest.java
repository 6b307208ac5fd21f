package io.wireroom.search.index;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.search.EnrichedArticles;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleDocumentTest {
  private static final StageTimes UNKNOWN = new StageTimes(null, null);

  @Test
  void title_and_body_together_are_the_text_that_offsets_count_in() {
    ArticleEnriched event = article("a").build();

    ObjectNode document = ArticleDocument.of(event, UNKNOWN);

    assertThat(document.get("title").asText() + document.get("body").asText())
        .isEqualTo(event.getText());
  }

  @Test
  void facets_carry_what_to_filter_by_and_what_to_show() {
    ObjectNode document =
        ArticleDocument.of(
            article("a")
                .entity("drug:mdma", "drug", "MDMA", 0.9)
                .specialty("specialty:psychiatry", "Psychiatry")
                .build(),
            UNKNOWN);

    assertThat(document.get("drugs")).hasSize(1);
    assertThat(FacetLabel.of(document.at("/drugs/0").asText()))
        .isEqualTo(new FacetLabel("drug:mdma", "MDMA"));
    assertThat(document.at("/specialties/0").asText()).isEqualTo("specialty:psychiatry|Psychiatry");
    assertThat(document.at("/entities/0").asText()).isEqualTo("drug:mdma");
    assertThat(document.at("/tags/0").asText()).isEqualTo("specialty:psychiatry");
  }

  @Test
  void studies_can_be_asked_for_however_their_phase_is_written() {
    ObjectNode document = ArticleDocument.of(article("a").saying().build(), UNKNOWN);

    assertThat(document.get("designs")).extracting(JsonNode::asText).containsExactly("open-label");
    assertThat(document.get("phases"))
        .extracting(JsonNode::asText)
        .containsExactly("2b/3", "2b", "2", "ii", "3", "iii");
    assertThat(document.get("trials")).extracting(JsonNode::asText).containsExactly("nct01234567");
  }

  @Test
  void an_article_without_a_date_is_sorted_by_when_it_came() {
    ObjectNode document = ArticleDocument.of(article("a").publishedAt(null).build(), UNKNOWN);

    assertThat(document.get("date").asText()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(document.get("publishedAt").isNull()).isTrue();
  }

  @Test
  void of_a_withdrawn_article_no_words_are_left() {
    ObjectNode document = ArticleDocument.of(article("a").revision(2).withdrawn().build(), UNKNOWN);

    assertThat(document.get("withdrawn").asBoolean()).isTrue();
    assertThat(document.toString()).doesNotContain("MDMA").doesNotContain("loneliness");
    assertThat(document.at("/display/provenance/deliveryId").asText()).isEqualTo("delivery-a");
  }

  @Test
  void copies_share_a_hash_whatever_their_spacing() {
    assertThat(TextHash.of("MDMA  may\n\nease. ")).isEqualTo(TextHash.of("mdma may ease"));
    assertThat(TextHash.of("MDMA may ease")).isNotEqualTo(TextHash.of("MDMA may not ease"));
  }

  @Test
  void a_long_lead_is_cut_between_words_and_never_inside_a_character() {
    String body = "x".repeat(499) + "\uD83D\uDC8A".repeat(300);

    ObjectNode document = ArticleDocument.of(article("a").body(body).build(), UNKNOWN);

    assertThat(document.get("lead").asText()).endsWith("x …");
  }

  @Test
  void a_heading_is_no_lead() {
    ObjectNode document =
        ArticleDocument.of(
            article("a")
                .body("From Fad to Trial\n\nTanks are coming back.")
                .bodyHtml("<h2>From Fad to Trial</h2><p>Tanks are coming back.</p>")
                .build(),
            UNKNOWN);

    assertThat(document.get("lead").asText()).isEqualTo("Tanks are coming back.");
  }

  /** The index is strict: a field that the mapping lacks would hold up every article. */
  @Test
  void the_mapping_knows_every_field() throws Exception {
    JsonNode mapping =
        new ObjectMapper()
            .readTree(ArticleDocument.class.getResourceAsStream("articles.json"))
            .at("/mappings/properties");
    EnrichedArticles full =
        article("a").from("Medscape").entity("drug:mdma", "drug", "MDMA", 1).specialty("s:p", "P");
    Set<String> fields = new HashSet<>();
    ArticleDocument.of(full.build(), UNKNOWN).fieldNames().forEachRemaining(fields::add);
    // Of copies of withdrawn works alone
    fields.add("hiddenBy");
    Set<String> mapped = new HashSet<>();
    mapping.fieldNames().forEachRemaining(mapped::add);

    assertThat(mapped).isEqualTo(fields);
  }
}

package io.wireroom.enrich.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.enrich.ArticleEnricher;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Person;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.runtime.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PreviewTest {
  private static final String REQUEST =
      "{\"title\": \"Glimmerol & sleep\", \"categories\": [\"Sleep\"], \"text\":"
          + " \"Glimmerol <b>works</b>, said Ann Hart, MD, of Quillwater Hospital.\\n\\nMore later.\"}";

  private final EventCodec<ArticleEnriched> codec = EventCodec.of(ArticleEnriched.class);
  private final ArticleEnricher enricher =
      new ArticleEnricher(
          Vocabularies.of("drug:glimmerol; Glimmerol", "topic:sleep; Sleep"), Optional.empty());

  @Test
  void the_answer_is_all_that_the_pipeline_finds_and_always_the_same() throws Exception {
    ArticleIngested article = PreviewRequest.of(bytes(REQUEST)).article();

    String answer = EnrichedJson.of(enricher.enrich(article)).toString();

    byte[] sent = codec.encode(enricher.enrich(article));
    assertThat(EnrichedJson.of(codec.decode(sent)).toString()).isEqualTo(answer);
    JsonNode json = new ObjectMapper().readTree(answer);
    assertThat(ArticleEnriched.getClassSchema().getFields())
        .extracting(Schema.Field::name)
        .filteredOn(name -> !name.equals("article"))
        .allSatisfy(name -> assertThat(json.has(name)).isTrue());
    assertThat(json.at("/text").asText())
        .isEqualTo(
            "Glimmerol & sleep\n\nGlimmerol <b>works</b>, said Ann Hart, MD, of Quillwater"
                + " Hospital.\n\nMore later.");
    assertThat(json.at("/people/0/affiliations/0/text").asText()).isEqualTo("Quillwater Hospital");
    assertThat(json.at("/candidates/0/rule").asText()).isEqualTo("shape:hospital");
    assertThat(json.at("/entities/0/mentions/0").toString())
        .isEqualTo(
            "{\"start\":0,\"end\":9,\"text\":\"Glimmerol\",\"rule\":\"dictionary\",\"confidence\":0.95,\"assertion\":\"affirmed\",\"cue\":null}");
  }

  @Test
  void markup_is_read_as_the_pipeline_reads_it() {
    ArticleIngested article =
        PreviewRequest.of(bytes("{\"html\": \"<p>One</p><script>two</script><p>Three</p>\"}"))
            .article();

    assertThat(enricher.enrich(article).getText()).isEqualTo("One\n\nThree");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"a\"} | give either text or html",
        "{\"text\": \"a\", \"html\": \"b\"} | give either text or html",
        "{\"text\": 1} | text takes a string",
        "{\"text\": \"a\", \"body\": \"b\"} | body is no field here; there are authors, categories,",
        "{\"text\": \"a\", \"categories\": [1]} | categories takes strings of at most 1000 characters",
        "{\"text\": \"a\", \"categories\": \"b\"} | categories takes an array of at most 100 strings",
        "[] | the body takes a JSON object",
        "{\"text\" | the body is no JSON",
      })
  void what_is_wrong_is_told(String request, String problem) {
    assertThatThrownBy(() -> PreviewRequest.of(bytes(request)))
        .isInstanceOf(Refusal.BadRequest.class)
        .hasMessageContaining(problem);
  }

  @Test
  void a_text_has_a_limit() {
    String long1 = "{\"text\": \"" + "a".repeat(PreviewRequest.LONGEST_BODY + 1) + "\"}";

    assertThatThrownBy(() -> PreviewRequest.of(bytes(long1)))
        .hasMessage("text takes at most 500000 characters");
  }

  @Test
  void the_page_shows_the_marks_and_why_and_runs_nothing_of_the_text() {
    ArticleIngested article = PreviewRequest.of(bytes(REQUEST)).article();
    PreviewView view =
        PreviewView.of(
            "Glimmerol & sleep", "<script>x</script>", "", "Sleep", "", enricher.enrich(article));

    Document page =
        Jsoup.parse(
            new Pages(getClass().getClassLoader(), "io.wireroom.enrich.preview.template")
                .text("preview.jte", view));

    assertThat(page.select("script, b")).isEmpty();
    assertThat(page.select("textarea").text()).isEqualTo("<script>x</script>");
    assertThat(page.select(".marked mark").eachText())
        .containsExactly("Glimmerol", "sleep", "Glimmerol", "Ann Hart", "Quillwater Hospital");
    String link = page.select(".marked a").attr("href");
    assertThat(page.getElementById(link.substring(1)).text()).contains("Glimmerol", "dictionary");
    assertThat(page.select(".marked a").attr("title"))
        .isEqualTo("drug: Glimmerol (dictionary, 95 %)");
    assertThat(page.text()).contains("no model", "Ann Hart, MD", "shape:hospital");
  }

  @Test
  void a_title_stands_before_a_name_and_credentials_after_it() {
    Person person =
        Person.newBuilder()
            .setConceptId("person:ann-hart")
            .setGiven("Ann")
            .setFamily("Hart")
            .setCredentials(List.of("MD", "Dr"))
            .build();

    assertThat(PreviewView.named(person)).isEqualTo("Dr Ann Hart, MD");
  }

  @Test
  void pasted_text_is_taken_for_markup_when_it_has_elements() {
    assertThat(PlainText.pasted("<p>One</p>")).isEqualTo("<p>One</p>");
    assertThat(PlainText.pasted("p < 0.05 & more\n\nTwo"))
        .isEqualTo("<p>p &lt; 0.05 &amp; more</p>\n<p>Two</p>\n");
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}

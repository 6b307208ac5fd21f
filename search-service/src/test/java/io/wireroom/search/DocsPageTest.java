package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocsPageTest {
  private static final RoutesWithoutIndex ROUTES = new RoutesWithoutIndex();
  private static Document page;
  private static HttpResponse<String> answer;

  private final PublishedApi api = new PublishedApi();

  @BeforeAll
  static void fetch() throws Exception {
    answer = ROUTES.get("/docs");
    page = Jsoup.parse(answer.body());
  }

  @AfterAll
  static void stop() {
    ROUTES.close();
  }

  @Test
  void it_shows_every_operation_parameter_and_schema() {
    for (JsonNode path : api.document().path("paths")) {
      for (JsonNode operation : path) {
        Element section = page.getElementById(operation.path("operationId").asText());
        assertThat(section).isNotNull();
        for (JsonNode parameter : operation.path("parameters")) {
          assertThat(section.select("th[scope=row]").eachText())
              .contains(resolved(parameter).path("name").asText());
        }
        assertThat(section.select(".answers > li")).hasSize(operation.path("responses").size());
      }
    }
    for (Map.Entry<String, JsonNode> schema :
        api.document().at("/components/schemas").properties()) {
      Element section = page.getElementById(schema.getKey());
      assertThat(section).isNotNull();
      assertThat(section.select("tbody tr")).hasSize(schema.getValue().path("properties").size());
    }
  }

  @Test
  void its_links_lead_somewhere() {
    assertThat(page.select("main a[href^=#]"))
        .hasSizeGreaterThan(40)
        .allSatisfy(
            link -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
  }

  @Test
  void it_needs_nothing_from_elsewhere_and_no_script() {
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self'");
    assertThat(page.select("[src],link[href]"))
        .allSatisfy(one -> assertThat(one.attr("src") + one.attr("href")).startsWith("/assets/"));
    assertThat(page.select("main script, [style], [onclick]")).isEmpty();
  }

  @Test
  void the_document_itself_is_served() throws Exception {
    HttpResponse<String> served = ROUTES.get("/openapi.json");

    assertThat(served.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(new ObjectMapper().readTree(served.body())).isEqualTo(api.document());
  }

  @Test
  void a_question_that_cannot_be_read_is_refused_with_the_place() throws Exception {
    HttpResponse<String> refused = ROUTES.get("/v1/articles?q=+gout+%22flare");

    JsonNode problem = new ObjectMapper().readTree(refused.body());
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(problem.path("position").asInt()).isEqualTo(6);
    assertThat(problem.path("detail").asText())
        .isEqualTo("q, at position 6: the quotation mark is never closed");
    assertThat(api.differences("Problem", problem)).isEmpty();
  }

  @Test
  void problems_are_as_documented() throws Exception {
    for (Map.Entry<String, Integer> one :
        Map.of(
                "/v1/articles?size=0", 400,
                "/v1/articles/a?x=1", 400,
                "/v1/nothing", 404,
                "/v1/articles", 503)
            .entrySet()) {
      HttpResponse<String> problem = ROUTES.get(one.getKey());

      assertThat(problem.statusCode()).as(one.getKey()).isEqualTo(one.getValue());
      assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(api.objections("Problem", new ObjectMapper().readTree(problem.body()))).isEmpty();
    }
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? api.document().at(node.get("$ref").asText().substring(1)) : node;
  }
}

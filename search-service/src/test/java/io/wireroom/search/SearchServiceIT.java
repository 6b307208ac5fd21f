package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.event.ArticleIndexed;
import io.wireroom.event.EventCodec;
import io.wireroom.event.IndexOutcome;
import io.wireroom.localstack.Elasticsearch;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated("it stops Elasticsearch")
class SearchServiceIT {
  private RunningSearch search;

  @BeforeEach
  void start(Stack stack) throws Exception {
    search = new RunningSearch(stack);
  }

  @AfterEach
  void stop() {
    search.close();
  }

  @Test
  void words_find_an_article_with_marks_and_counts() throws Exception {
    search.index(
        article("a")
            .title("MDMA may ease loneliness")
            .body("Older patients < 80 felt less lonely.\n\nThe trial goes on.")
            .entity("drug:mdma", "drug", "MDMA", 0.9)
            .specialty("specialty:psychiatry", "Psychiatry"),
        article("b").title("Statins and the heart").body("Nothing of that here."));

    JsonNode page = search.json("/v1/articles?q=mdma+lonely+patient&facets=on");

    assertThat(page.at("/total/value").asInt()).isEqualTo(1);
    JsonNode hit = page.at("/hits/0");
    assertThat(hit.path("id").asText()).isEqualTo("a");
    assertThat(hit.at("/highlights/title/0").asText())
        .isEqualTo("<mark>MDMA</mark> may ease loneliness");
    assertThat(hit.at("/highlights/body/0").asText())
        .contains("<mark>lonely</mark>")
        .contains("&lt; 80");
    assertThat(hit.path("score").asDouble()).isPositive();
    assertThat(page.at("/facets/drugs/0").toString())
        .isEqualTo("{\"id\":\"drug:mdma\",\"name\":\"MDMA\",\"count\":1}");
    assertThat(page.at("/facets/specialties/0/name").asText()).isEqualTo("Psychiatry");
    assertThat(page.at("/facets/sources/0/name").asText()).isEqualTo("The Wire");
    assertThat(page.at("/facets/months/0/id").asText()).isEqualTo("2026-03");
    assertThat(page.path("next").isNull()).isTrue();
  }

  @Test
  void filters_narrow_and_a_facet_still_counts_what_another_choice_would_give() throws Exception {
    search.index(
        article("a").source("one").type("news").publishedAt("2026-01-05T00:00:00Z"),
        article("b").source("one").type("feature").publishedAt("2026-02-05T00:00:00Z"),
        article("c").source("two").type("news").publishedAt("2026-03-05T00:00:00Z"));

    JsonNode page = search.json("/v1/articles?source=one&type=news&facets=on");

    assertThat(ids(page)).containsExactly("a");
    assertThat(page.at("/facets/types").findValuesAsText("id"))
        .containsExactlyInAnyOrder("news", "feature");
    assertThat(page.at("/facets/sources")).hasSize(2);
    assertThat(ids(search.json("/v1/articles?source=one&source=two&sort=oldest")))
        .containsExactly("a", "b", "c");
    assertThat(ids(search.json("/v1/articles?from=2026-02-05&to=2026-02-05"))).containsExactly("b");
    assertThat(ids(search.json("/v1/articles"))).containsExactly("c", "b", "a");
  }

  @Test
  void a_cursor_walks_all_hits_without_doubles() throws Exception {
    EnrichedArticles[] many = new EnrichedArticles[47];
    for (int at = 0; at < many.length; at++) {
      many[at] = article("id" + at).title("MDMA in week " + at % 5);
    }
    search.index(many);

    for (String order : List.of("relevance", "newest", "oldest")) {
      List<String> seen = new ArrayList<>();
      String link = "/v1/articles?q=mdma&size=10&sort=" + order;
      while (link != null) {
        JsonNode page = search.json(link);
        seen.addAll(ids(page));
        link = page.path("next").isNull() ? null : page.path("next").asText();
      }
      assertThat(seen).as(order).hasSize(many.length).doesNotHaveDuplicates();
    }
  }

  @Test
  void a_cursor_of_another_question_is_refused() throws Exception {
    search.index(article("a"), article("b"));
    String next = search.json("/v1/articles?q=mdma&size=1").path("next").asText();

    assertThat(search.get(next.replace("q=mdma", "q=trial")).statusCode()).isEqualTo(400);
    assertThat(search.get("/v1/articles?cursor=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void what_a_request_has_wrong_is_named() throws Exception {
    assertThat(search.get("/v1/articles?sise=3").body()).contains("no parameter sise");
    assertThat(search.get("/v1/articles?size=101").body()).contains("size takes");
    assertThat(search.get("/v1/articles?from=soon").body()).contains("from takes");
    assertThat(search.get("/v1/articles?sort=best").body()).contains("sort takes one of");
    assertThat(search.get("/v1/articles/none").statusCode()).isEqualTo(404);
  }

  @Test
  void an_older_revision_that_comes_later_does_not_overwrite() throws Exception {
    search.index(article("a").revision(2).title("Corrected headline"));
    search.publish(article("a").revision(1).title("First headline"));

    List<ConsumerRecord<String, byte[]>> receipts =
        search.contents.await(search.topics.articlesIndexed().name(), 2);

    EventCodec<ArticleIndexed> codec = EventCodec.of(ArticleIndexed.class);
    assertThat(codec.decode(receipts.get(0).value()).getOutcome()).isEqualTo(IndexOutcome.STORED);
    assertThat(codec.decode(receipts.get(1).value()).getOutcome())
        .isEqualTo(IndexOutcome.NEWER_STORED);
    JsonNode stored = search.json("/v1/articles/a");
    assertThat(stored.path("title").asText()).isEqualTo("Corrected headline");
    assertThat(stored.path("revision").asInt()).isEqualTo(2);
    assertThat(stored.path("changedFields").get(0).asText()).isEqualTo("title");
  }

  @Test
  void a_withdrawn_article_is_gone_from_search_and_its_address_says_so() throws Exception {
    search.index(article("a"), article("b"));
    search.publish(article("a").revision(2).withdrawn());
    search.publish(article("a").revision(1));

    search.contents.await(search.topics.articlesIndexed().name(), 4);
    search.await("/v1/articles?q=mdma", page -> ids(page).equals(List.of("b")));

    assertThat(search.get("/v1/articles/a").statusCode()).isEqualTo(410);
    assertThat(search.get("/v1/articles/a/related").statusCode()).isEqualTo(410);
  }

  @Test
  void an_article_is_shown_whole() throws Exception {
    search.index(
        article("a")
            .from("Medscape")
            .body("Said Ann Hart, MD, of Quillwater Hospital: MDMA may help.")
            .entity("drug:mdma", "drug", "MDMA", 0.9)
            .person("person:ann-hart", "Ann", "Hart", "MD", "Quillwater Hospital")
            .specialty("specialty:psychiatry", "Psychiatry"),
        article("b"));

    JsonNode shown = search.json("/v1/articles/a");

    int start = shown.at("/entities/0/mentions/1/start").asInt();
    assertThat(shown.path("text").asText().substring(start, start + 4)).isEqualTo("MDMA");
    assertThat(shown.at("/people/0/credentials/0").asText()).isEqualTo("MD");
    assertThat(shown.at("/people/0/affiliations/0/text").asText()).isEqualTo("Quillwater Hospital");
    assertThat(ids(search.json("/v1/articles?entity=person:ann-hart"))).containsExactly("a");
    assertThat(shown.at("/tags/0/evidence/0/rule").asText()).isEqualTo("category");
    assertThat(shown.at("/attribution/origin").asText()).isEqualTo("Medscape");
    assertThat(shown.at("/recommended/0/title").asText()).isEqualTo("Ketamine at home");
    assertThat(shown.at("/provenance/deliveryId").asText()).isEqualTo("delivery-a");
    assertThat(shown.at("/provenance/repairs/0/code").asText()).isEqualTo("undeclared-entity");
    assertThat(shown.path("bodyHtml").asText()).startsWith("<p>");
  }

  @Test
  void answers_are_as_the_api_document_says() throws Exception {
    PublishedApi api = new PublishedApi();
    search.index(
        article("a")
            .from("Medscape")
            .entity("drug:mdma", "drug", "MDMA", 0.9)
            .person("person:ann-hart", "Ann", "Hart", "MD", "Quillwater Hospital")
            .specialty("specialty:psychiatry", "Psychiatry"),
        article("b").body("More of MDMA.").entity("drug:mdma", "drug", "MDMA", 0.9));

    JsonNode page = search.json("/v1/articles?q=mdma+trial&facets=on");
    JsonNode related = search.json("/v1/articles/b/related");

    assertThat(page.path("hits")).isNotEmpty();
    assertThat(related.path("hits")).isNotEmpty();
    assertThat(api.differences("SearchPage", page)).isEmpty();
    assertThat(api.differences("Article", search.json("/v1/articles/a"))).isEmpty();
    assertThat(api.differences("RelatedPage", related)).isEmpty();
    assertThat(api.differences("Readiness", search.json("/health/ready"))).isEmpty();
    assertThat(api.differences("Liveness", search.json("/health/live"))).isEmpty();
  }

  @Test
  void related_articles_share_what_an_article_is_about_and_are_no_copies() throws Exception {
    search.index(
        article("a").entity("drug:mdma", "drug", "MDMA", 0.9),
        article("copy").source("other").entity("drug:mdma", "drug", "MDMA", 0.9),
        article("b")
            .title("MDMA for veterans")
            .body("Another trial.")
            .entity("drug:mdma", "drug", "MDMA", 0.8),
        article("c").title("Statins").body("The heart."));

    JsonNode related = search.json("/v1/articles/a/related");

    assertThat(ids(related)).containsExactly("b");
    assertThat(related.at("/hits/0/shared/0/name").asText()).isEqualTo("MDMA");
  }

  @Test
  void poison_becomes_a_dead_letter_and_the_rest_goes_on() throws Exception {
    search.publish("poison", "no event".getBytes(StandardCharsets.UTF_8));
    search.publish("nothing", null);
    search.index(article("a"));

    List<ConsumerRecord<String, byte[]>> letters =
        search.contents.await(search.topics.deadLetters().name(), 2);

    assertThat(letters)
        .extracting(letter -> Headers.text(letter, "dead-code").orElse(""))
        .containsExactlyInAnyOrder("unreadable-event", "impossible-event");
  }

  @Test
  void while_elasticsearch_is_dead_articles_wait_and_searches_are_told_so(Stack stack)
      throws Exception {
    assumeThat(stack.local()).as("an Elasticsearch of ours to kill").isPresent();
    Elasticsearch elasticsearch = stack.local().orElseThrow().elasticsearch();
    search.index(article("before"));
    elasticsearch.kill();
    try {
      search.publish(article("during-1"), article("during-2"));
      assertThat(search.get("/v1/articles").statusCode()).isEqualTo(503);
      awaitReady(503);
    } finally {
      elasticsearch.startAgain();
    }

    search.await("/v1/articles", page -> page.at("/total/value").asInt() == 3);

    awaitReady(200);
    assertThat(search.contents.read(search.topics.deadLetters().name())).isEmpty();
  }

  private void awaitReady(int status) throws Exception {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (search.get("/health/ready").statusCode() != status) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }
}

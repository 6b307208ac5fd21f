package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.index.Reindex;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found by meaning, by the model itself. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SemanticIT {
  private static final String HEART = "/v1/articles?q=" + encoded("cardiac infarct therapy");
  private static final EnrichedArticles[] OTHERS = {
    article("roof").title("New roof").body("Builders mend tiles of the town hall."),
    article("bake").title("Sourdough").body("Flour, water and salt become bread."),
    article("pain").title("Infarct in a fiddler").body("An orchestra played on.")
  };

  @Test
  void articles_without_the_words_are_found_by_meaning_as_long_as_they_are_there(Stack stack)
      throws Exception {
    String name = stack.newName();
    try (RunningSearch words = new RunningSearch(stack, name)) {
      words.index(attack());
      words.index(OTHERS);
      assertThat(words.json(HEART).path("meaning").asText()).isEqualTo("unused");
      assertThat(indices(stack, name)).containsExactly(name + "-000001");
    }
    try (RunningSearch search =
        new RunningSearch(stack, name, Map.of("WIREROOM_SEMANTIC", "true"))) {
      // They were there before it was switched on
      JsonNode found = search.await(HEART, page -> near(page).contains("heart"));

      assertThat(ids(found)).containsExactly("pain", "heart");
      assertThat(found.at("/total/value").asInt()).isZero();
      assertThat(found.path("meaning").asText()).isEqualTo("used");
      assertThat(
              ids(search.json("/v1/articles?q=" + encoded(found.at("/understood/query").asText()))))
          .isEqualTo(ids(found));
      assertThat(paged(search)).isEqualTo(ids(found));
      assertThat(ids(search.json(HEART + "&meaning=off"))).containsExactly("pain");
      assertThat(ids(search.json(HEART + "&widen=off"))).isEmpty();
      assertThat(ids(search.json(HEART + "&from=2090-01-01"))).isEmpty();
      assertThat(search.get("/v1/feeds/json?q=" + encoded("cardiac infarct therapy")).body())
          .doesNotContain("Heart attacks");

      search.publish(attack().revision(2).withdrawn());
      search.await(HEART, page -> !ids(page).contains("heart"));
      search.publish(attack());
      search.index(
          article("late").title("Stents").body("Opened arteries after myocardial damage."));
      search.await(HEART, page -> near(page).contains("late"));
      assertThat(near(search.json(HEART))).doesNotContain("heart");
      assertThat(send("GET", stack, "/" + name + "-vectors/_doc/heart")).contains("\"_version\":2");

      reindexed(stack, name, search);
      assertThat(near(search.json(HEART))).contains("late");
      assertThat(search.get("/?q=" + encoded("cardiac infarct therapy")).body())
          .contains("near in meaning", "meaning=off");

      send("DELETE", stack, "/" + name + "-vectors-000001");
      JsonNode left = search.json(HEART);
      assertThat(ids(left)).containsExactly("pain");
      assertThat(left.path("meaning").asText()).isEqualTo("unavailable");
    }
    // A new index of vectors is filled from the beginning
    try (RunningSearch again =
        new RunningSearch(stack, name, Map.of("WIREROOM_SEMANTIC", "true"))) {
      again.await(HEART, page -> near(page).contains("late"));
    }
  }

  private static void reindexed(Stack stack, String name, RunningSearch search) throws Exception {
    KafkaClients kafka =
        new KafkaClients(
            KafkaSettings.from(
                Settings.of(Map.of("WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap()))),
            Duration.ofSeconds(1),
            new SimpleMeterRegistry(),
            bug -> {});
    try (Connection connection = RunningSearch.elasticsearch(stack)) {
      new Reindex(connection.client(), name, kafka, search.topics)
          .run(false, false, (step, at, of) -> {});
    }
  }

  private static EnrichedArticles attack() {
    return article("heart").title("Heart attacks").body("Treating blocked coronary vessels early.");
  }

  private static List<String> paged(RunningSearch search) throws Exception {
    List<String> ids = new ArrayList<>();
    String next = HEART + "&size=1";
    while (next != null) {
      JsonNode page = search.json(next);
      ids.addAll(ids(page));
      next = page.path("next").isTextual() ? page.path("next").asText() : null;
    }
    return ids;
  }

  private static List<String> ids(JsonNode page) {
    return page.path("hits").findValuesAsText("id").stream()
        .filter(id -> !id.contains(":"))
        .toList();
  }

  private static List<String> near(JsonNode page) {
    List<String> near = new ArrayList<>();
    for (JsonNode hit : page.path("hits")) {
      if (hit.path("why").toString().contains("by meaning 0.")) {
        near.add(hit.path("id").asText());
      }
    }
    return near;
  }

  private static List<String> indices(Stack stack, String name) throws Exception {
    String found = send("GET", stack, "/_cat/indices/" + name + "-*?h=index");
    return found.lines().map(String::strip).sorted().toList();
  }

  private static String send(String method, Stack stack, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stack.elasticsearch() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

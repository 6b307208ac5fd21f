package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.event.Alert;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody saves a search, and is told once of each article that it finds from then on. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlertsIT {
  private static final String ALL = "/v1/saved-searches";

  private final EventCodec<Alert> codec = EventCodec.of(Alert.class);

  @Test
  void each_article_is_told_of_once_and_over_restarts(Stack stack) throws Exception {
    String name = stack.newName();
    String gout;
    String cherries;
    try (RunningSearch search = new RunningSearch(stack, name)) {
      search.index(article("old").title("Gout was known to the Greeks"));
      gout = saved(search, "gout");
      cherries = saved(search, "gout cherries");
      search.publish(
          article("a").title("Gout flares").receivedAt(Instant.now()),
          article("b").title("Asthma in spring").receivedAt(Instant.now()));

      Alert first = alerts(search, 1).get(0);
      assertThat(first.getSearchId()).isEqualTo(gout);
      assertThat(first.getArticleId()).isEqualTo("a");
      assertThat(first.getTitle()).isEqualTo("Gout flares");
      assertThat(first.getWhy()).containsExactly("gout");
    }
    try (RunningSearch again = new RunningSearch(stack, name)) {
      again.publish(
          article("a").revision(2).title("Gout flares and cherries").receivedAt(Instant.now()));

      assertThat(alerts(again, 2))
          .extracting(alert -> alert.getSearchId() + " " + alert.getRevision())
          .containsExactlyInAnyOrder(gout + " 1", cherries + " 2");

      assertThat(again.get(ALL + "/" + gout + "/feed/json").body())
          .contains("Gout flares and cherries", "Greeks")
          .doesNotContain("Asthma");
      assertThat(again.send("DELETE", ALL + "/" + gout, "").statusCode()).isEqualTo(204);
      assertThat(again.get(ALL + "/" + gout).statusCode()).isEqualTo(404);
      assertThat(again.json(ALL).findValuesAsText("id")).containsExactly(cherries);
    }
  }

  @Test
  void a_search_that_is_sent_twice_is_saved_once_and_all_are_listed_page_by_page(Stack stack)
      throws Exception {
    String name = stack.newName();
    String body = "{\"name\": \"Gout\", \"search\": {\"q\": \"gout\"}}";
    String first;
    try (RunningSearch search = new RunningSearch(stack, name)) {
      first = search.send("POST", ALL, body, "Idempotency-Key", "1").body();
      assertThat(search.send("POST", ALL, body, "Idempotency-Key", "1").body()).isEqualTo(first);
      assertThat(search.send("POST", ALL, body, "Idempotency-Key", "2").body()).isNotEqualTo(first);
      String other = body.replace("gout", "asthma");
      assertThat(search.send("POST", ALL, other, "Idempotency-Key", "1").statusCode())
          .isEqualTo(422);
      assertThat(search.send("POST", ALL, body, "Idempotency-Key", " ").statusCode())
          .isEqualTo(400);
      saved(search, "asthma");

      List<String> ids = new ArrayList<>();
      int pages = 0;
      String next = ALL + "?size=1";
      while (next != null) {
        HttpResponse<String> page = search.get(next);
        JsonObject json = new JsonObject(page.body());
        json.getJsonArray("searches").forEach(one -> ids.add(((JsonObject) one).getString("id")));
        next = json.getString("next");
        pages++;
        assertThat(page.headers().firstValue("Link").orElse(""))
            .contains("<" + ALL + "?size=1>; rel=\"first\"")
            .contains(next == null ? "" : "<" + next + ">; rel=\"next\"");
      }
      assertThat(ids).hasSize(3).doesNotHaveDuplicates();
      assertThat(pages).isEqualTo(3);
    }
    // Another instance knows of the key by what was saved
    try (RunningSearch search = new RunningSearch(stack, name)) {
      assertThat(new JsonObject(search.send("POST", ALL, body, "Idempotency-Key", "1").body()))
          .isEqualTo(new JsonObject(first));
    }
  }

  private static String saved(RunningSearch search, String question) throws Exception {
    HttpResponse<String> answer =
        search.send(
            "POST",
            ALL,
            new JsonObject()
                .put("name", "News of " + question)
                .put("search", new JsonObject().put("q", question))
                .encode());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body()).getString("id");
  }

  private List<Alert> alerts(RunningSearch search, int wanted) throws Exception {
    List<Alert> alerts = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record :
        search.contents.await(search.topics.alerts().name(), wanted)) {
      alerts.add(codec.decode(record.value()));
    }
    return alerts;
  }
}

package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Nobody downstream reads an article before its time, whatever happens in between. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated
class EmbargoIT {
  private static final Duration LATER = Duration.ofDays(400);
  private static final Duration SOON = Duration.ofSeconds(6);
  private static final Duration LATEST = Duration.ofSeconds(1);

  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    ingest = new RunningIngest(stack, Map.of());
    ingest.call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}");
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void an_article_goes_out_at_its_time_also_after_a_restart() throws Exception {
    Instant until = Instant.now().plus(SOON);
    ingest.push("1", item("secret", until));
    ingest.push("2", item("open", null));
    ingest.contents.await(ingest.topics.embargoes().name(), 1);
    assertThat(out()).extracting(ArticleIngested::getTitle).containsExactly("open");

    ingest.startAgain();
    awaitOut(2);

    Instant at = Headers.time(record("secret"), Headers.INGESTED_AT).orElseThrow();
    assertThat(at).isBetween(until, until.plus(LATEST));
    ingest.startAgain();
    ingest.push("3", item("last", null));
    awaitOut(3);
    assertThat(out())
        .as("each once")
        .extracting(ArticleIngested::getTitle)
        .containsExactlyInAnyOrder("open", "secret", "last");
  }

  @Test
  void an_editor_sees_what_is_held_and_lets_it_out() throws Exception {
    ingest.push("1", item("secret", Instant.now().plus(LATER)));
    ingest.contents.await(ingest.topics.embargoes().name(), 1);
    String id = held();
    String sooner = Instant.now().plus(LATER.dividedBy(2)).toString();

    assertThat(ingest.call("PUT", "/v1/embargoes/" + id, "{\"until\": \"tomorrow\"}"))
        .isEqualTo(400);
    assertThat(ingest.call("DELETE", "/v1/embargoes/unknown", "")).isEqualTo(404);
    assertThat(ingest.call("PUT", "/v1/embargoes/" + id, "{\"until\": \"" + sooner + "\"}"))
        .isEqualTo(202);
    ingest.contents.await(ingest.topics.embargoes().name(), 2);
    assertThat(out()).isEmpty();
    assertThat(ingest.call("DELETE", "/v1/embargoes/" + id, "")).isEqualTo(202);

    awaitOut(1);
    assertThat(out()).extracting(ArticleIngested::getTitle).containsExactly("secret");
  }

  @Test
  void what_comes_from_a_source_with_a_rule_is_held() throws Exception {
    String rule = "{\"name\": \"Wire\", \"embargo\": \"23:59:59.999 Pacific/Kiritimati\"}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", "{\"embargo\": \"noon\"}")).isEqualTo(400);
    assertThat(ingest.call("PUT", "/v1/sources/wire", rule)).isEqualTo(200);

    ingest.push("1", item("held by rule", null));

    ingest.contents.await(ingest.topics.embargoes().name(), 1);
    assertThat(out()).isEmpty();
  }

  private String held() throws Exception {
    return new JsonObject(ingest.get("/v1/embargoes"))
        .getJsonArray("embargoes")
        .getJsonObject(0)
        .getString("articleId");
  }

  private void awaitOut(int count) throws Exception {
    ingest.contents.await(ingest.topics.articlesIngested().name(), count);
  }

  /** Of the articles that are out, the one of a title: no order holds across partitions. */
  private ConsumerRecord<String, byte[]> record(String title) throws Exception {
    for (var record : ingest.contents.read(ingest.topics.articlesIngested().name())) {
      if (articles.decode(record.value()).getTitle().equals(title)) {
        return record;
      }
    }
    throw new AssertionError("not out: " + title);
  }

  private List<ArticleIngested> out() throws Exception {
    List<ArticleIngested> out = new java.util.ArrayList<>();
    for (var record : ingest.contents.read(ingest.topics.articlesIngested().name())) {
      out.add(articles.decode(record.value()));
    }
    return out;
  }

  private static String item(String title, Instant embargoed) {
    JsonObject ninjs =
        new JsonObject()
            .put("uri", "urn:" + title)
            .put("type", "text")
            .put("pubstatus", "usable")
            .put("versioncreated", "2026-01-01T00:00:00Z")
            .put("headline", title)
            .put("body_html", "<p>" + title + "</p>");
    return (embargoed == null ? ninjs : ninjs.put("embargoed", embargoed.toString())).encode();
  }
}

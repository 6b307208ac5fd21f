package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnrichServiceIT {
  private final EventCodec<ArticleIngested> ingested = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);
  private KafkaClients kafka;
  private TopicContents contents;
  private Topics topics;
  private EnrichService service;

  @BeforeEach
  void start(Stack stack) throws Exception {
    contents = new TopicContents(stack.kafkaBootstrap());
    topics = new Topics(stack.newName());
    kafka =
        new KafkaClients(
            new KafkaSettings(stack.kafkaBootstrap(), topics, "test", Map.of()),
            Duration.ofSeconds(1),
            new SimpleMeterRegistry(),
            broken -> {});
    service =
        new EnrichService(
            EnrichSettings.from(
                Settings.of(
                    Map.of(
                        "WIREROOM_KAFKA_BOOTSTRAP",
                        stack.kafkaBootstrap(),
                        "WIREROOM_TOPIC_PREFIX",
                        topics.prefix(),
                        "WIREROOM_HTTP_PORT",
                        "0"))));
    service.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void an_article_comes_out_with_what_was_found_in_it() throws Exception {
    publish("a1", ingested.encode(article("a1")));

    ConsumerRecord<String, byte[]> record =
        contents.await(topics.articlesEnriched().name(), 1).get(0);

    ArticleEnriched article = enriched.decode(record.value());
    assertThat(record.key()).isEqualTo("a1");
    assertThat(article.getTags()).extracting(tag -> tag.getName()).contains("Psychiatry");
    assertThat(article.getAttribution().getOrigin()).isEqualTo("Medscape");
    assertThat(article.getEntities())
        .allSatisfy(
            entity ->
                assertThat(entity.getMentions())
                    .allSatisfy(
                        mention ->
                            assertThat(
                                    article
                                        .getText()
                                        .substring(mention.getStart(), mention.getEnd()))
                                .isEqualTo(mention.getText())))
        .extracting(entity -> entity.getName())
        .contains("MDMA");
    assertThat(Headers.time(record, Headers.ENRICHED_AT)).isPresent();
    assertThat(Headers.text(record, Headers.TRACEPARENT)).contains("00-trace");
  }

  @Test
  void a_preview_tells_what_the_pipeline_finds() throws Exception {
    ArticleIngested article = article("a1");
    publish("a1", ingested.encode(article));
    ArticleEnriched found =
        enriched.decode(contents.await(topics.articlesEnriched().name(), 1).get(0).value());
    JsonObject asked =
        new JsonObject()
            .put("title", article.getTitle())
            .put("html", article.getBodyHtml())
            .put("source", article.getFeedTitle())
            .put("categories", new JsonArray(new ArrayList<>(article.getCategories())));

    HttpResponse<String> answer = post("/v1/enrich/preview", asked.encode());
    HttpResponse<String> page =
        post("/", "title=Ease&body=" + URLEncoder.encode("MDMA & more", StandardCharsets.UTF_8));
    HttpResponse<String> refused = post("/v1/enrich/preview", "{\"text\": 1}");

    JsonObject preview = new JsonObject(answer.body());
    assertThat(preview.getString("text")).isEqualTo(found.getText());
    assertThat(preview.getString("model")).isEqualTo(found.getModel()).isNotEmpty();
    assertThat(preview.getJsonArray("entities").stream())
        .extracting(one -> ((JsonObject) one).getString("conceptId"))
        .isEqualTo(found.getEntities().stream().map(one -> one.getConceptId()).toList());
    assertThat(post("/v1/enrich/preview", asked.encode()).body()).isEqualTo(answer.body());
    assertThat(page.body()).contains("<mark data-type=\"drug\">MDMA</mark>");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("text takes a string");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(post("/", "body=" + "a".repeat(600_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void junk_goes_to_the_dead_letters_and_what_follows_goes_on() throws Exception {
    publish("junk", "junk".getBytes(StandardCharsets.UTF_8));
    publish("a1", ingested.encode(article("a1")));

    assertThat(contents.await(topics.articlesEnriched().name(), 1)).hasSize(1);
    assertThat(contents.await(topics.deadLetters().name(), 1))
        .singleElement()
        .satisfies(
            letter -> assertThat(Headers.text(letter, "dead-code")).contains("unreadable-event"));
  }

  @Test
  void the_same_article_gives_the_same_bytes() throws Exception {
    publish("a1", ingested.encode(article("a1")));
    publish("a1", ingested.encode(article("a1")));

    List<ConsumerRecord<String, byte[]>> records =
        contents.await(topics.articlesEnriched().name(), 2);

    assertThat(records.get(0).value()).isEqualTo(records.get(1).value());
  }

  @Test
  void history_is_enriched_but_never_after_what_is_newer() throws Exception {
    publish(topics.articlesIngested().name(), "a1", revision("a1", 2));
    contents.await(topics.articlesEnriched().name(), 1);
    String history = topics.articlesBackfilled().name();
    publish(history, "a1", revision("a1", 1));
    publish(history, "a2", revision("a2", 1));
    publish(history, "a1", revision("a1", 3));

    assertThat(contents.await(topics.articlesEnriched().name(), 3))
        .extracting(record -> enriched.decode(record.value()).getArticle())
        .extracting(article -> article.getArticleId() + " " + article.getRevision())
        .hasSize(3)
        .containsSubsequence("a1 2", "a1 3")
        .contains("a2 1");
  }

  private byte[] revision(String id, int revision) {
    return ingested.encode(
        ArticleIngested.newBuilder(article(id)).setRevision(revision).setBackfill(true).build());
  }

  private void publish(String key, byte[] value) throws Exception {
    publish(topics.articlesIngested().name(), key, value);
  }

  private void publish(String topic, String key, byte[] value) throws Exception {
    try (var producer = kafka.producer()) {
      var record = new ProducerRecord<>(topic, key, value);
      Headers.put(record, Headers.TRACEPARENT, "00-trace");
      producer.send(record).get();
    }
  }

  private static ArticleIngested article(String id) {
    return ArticleIngested.newBuilder()
        .setArticleId(id)
        .setSourceId("wire")
        .setEntryId("1")
        .setRevision(1)
        .setContentHash("x")
        .setTitle("MDMA therapy for loneliness?")
        .setBodyHtml(
            "<p>MDMA and psilocybin may help people with depression and PTSD, psychiatrists"
                + " say.</p><p>A version of this article appeared on Medscape.com.</p>")
        .setReceivedAt(Instant.EPOCH)
        .build();
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .header(
                "Content-Type",
                path.equals("/") ? "application/x-www-form-urlencoded" : "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}

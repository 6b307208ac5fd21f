package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestServiceIT {
  private final HttpClient http = HttpClient.newHttpClient();
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private String bootstrap;
  private Topics topics;
  private IngestService service;

  @BeforeEach
  void start(Stack stack) throws Exception {
    bootstrap = stack.kafkaBootstrap();
    topics = new Topics(stack.newName());
    service = started();
    assertThat(call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}")).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void a_corrected_entry_becomes_the_next_revision_also_after_a_restart() throws Exception {
    call("POST", "/v1/deliveries?source=wire", feed("First"));
    await(topics.articlesIngested(), 1);
    service.close();
    service = started();
    call("POST", "/v1/deliveries?source=wire", feed("First"));
    call("POST", "/v1/deliveries?source=wire", feed("First, corrected"));

    List<ConsumerRecord<String, byte[]>> records = await(topics.articlesIngested(), 2);

    assertThat(articles.decode(records.get(1).value()).getRevision()).isEqualTo(2);
    assertThat(articles.decode(records.get(1).value()).getChangedFields()).containsExactly("title");
    assertThat(await(topics.deliveriesParsed(), 3)).hasSize(3);
    assertThat(read(topics.articlesIngested())).as("the unchanged delivery made none").hasSize(2);
  }

  @Test
  void garbage_goes_to_the_dead_letters_and_what_follows_goes_on() throws Exception {
    call("POST", "/v1/deliveries?source=wire", "\u0000\u0001 neither feed nor page");
    call("POST", "/v1/deliveries?source=wire", feed("After"));

    assertThat(await(topics.articlesIngested(), 1)).hasSize(1);
    assertThat(await(topics.deadLetters(), 1))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(Headers.text(letter, "dead-code")).contains("unreadable-document"));
  }

  @Test
  void bad_requests_are_told_what_is_wrong() throws Exception {
    assertThat(call("POST", "/v1/deliveries?source=nobody", "x")).isEqualTo(404);
    assertThat(call("POST", "/v1/deliveries", "x")).isEqualTo(400);
    assertThat(call("POST", "/v1/deliveries?source=wire", "")).isEqualTo(400);
    assertThat(call("PUT", "/v1/sources/wire", "{\"intervalSeconds\": 1}")).isEqualTo(400);
    assertThat(call("PUT", "/v1/sources/wire", "no json")).isEqualTo(400);
    assertThat(call("GET", "/v1/nothing", "")).isEqualTo(404);
  }

  private IngestService started() throws Exception {
    IngestService made =
        new IngestService(
            IngestSettings.from(
                Settings.of(
                    Map.of(
                        "WIREROOM_KAFKA_BOOTSTRAP",
                        bootstrap,
                        "WIREROOM_TOPIC_PREFIX",
                        topics.prefix(),
                        "WIREROOM_HTTP_PORT",
                        "0"))));
    made.start();
    return made;
  }

  private int call(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  private List<ConsumerRecord<String, byte[]>> await(Topic topic, int wanted) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    List<ConsumerRecord<String, byte[]>> records = read(topic);
    while (records.size() < wanted && System.nanoTime() < deadline) {
      records = read(topic);
    }
    assertThat(records).as(topic.name()).hasSizeGreaterThanOrEqualTo(wanted);
    return records;
  }

  private List<ConsumerRecord<String, byte[]>> read(Topic topic) {
    KafkaSettings settings = new KafkaSettings(bootstrap, topics, "test", Map.of());
    KafkaClients kafka =
        new KafkaClients(settings, Duration.ofSeconds(1), new SimpleMeterRegistry(), broken -> {});
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var reader = kafka.reader()) {
      List<TopicPartition> partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(number -> new TopicPartition(topic.name(), number))
              .toList();
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      var ends = reader.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
        reader.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  private static String feed(String title) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }
}

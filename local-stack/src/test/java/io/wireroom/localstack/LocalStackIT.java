package io.wireroom.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated
class LocalStackIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void a_record_comes_back_from_the_broker(Stack stack) throws Exception {
    String topic = stack.newName();
    Map<String, Object> common = Map.of("bootstrap.servers", stack.kafkaBootstrap());
    try (Admin admin = Admin.create(common)) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
    try (var producer =
        new KafkaProducer<>(common, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
    Map<String, Object> consuming =
        Map.of(
            "bootstrap.servers",
            stack.kafkaBootstrap(),
            "group.id",
            topic,
            "group.protocol",
            "consumer",
            "auto.offset.reset",
            "earliest");

    try (var consumer =
        new KafkaConsumer<>(consuming, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      ConsumerRecords<String, String> polled = consumer.poll(Duration.ofMillis(200));
      while (polled.isEmpty() && System.nanoTime() < deadline) {
        polled = consumer.poll(Duration.ofMillis(200));
      }
      assertThat(polled)
          .singleElement()
          .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
    }
  }

  @Test
  void english_is_analysed_under_the_standard_names(Stack stack) throws Exception {
    String index = stack.newName();
    call(
        stack,
        "PUT",
        "/" + index,
        """
        {"settings": {"number_of_replicas": 0, "analysis": {
          "filter": {
            "s": {"type": "stemmer", "language": "light_english"},
            "p": {"type": "stemmer", "language": "possessive_english"},
            "f": {"type": "asciifolding"},
            "e": {"type": "edge_ngram", "min_gram": 2, "max_gram": 8},
            "k": {"type": "keyword_marker", "keywords": ["naming"]}},
          "analyzer": {"mine": {"type": "custom", "tokenizer": "standard", "filter": ["p", "lowercase", "f", "k", "s"]}},
          "normalizer": {"folded": {"type": "custom", "filter": ["lowercase", "f"]}}}},
         "mappings": {"properties": {
           "text": {"type": "text", "analyzer": "mine"},
           "plain": {"type": "text", "analyzer": "english"},
           "name": {"type": "keyword", "normalizer": "folded"}}}}
        """);

    assertThat(
            call(
                stack,
                "POST",
                "/" + index + "/_analyze",
                "{\"field\": \"text\", \"text\": \"Ménière's diseases\"}"))
        .contains("\"token\":\"meniere\"", "\"token\":\"disease\"");
    assertThat(
            call(
                stack,
                "POST",
                "/" + index + "/_analyze",
                "{\"field\": \"plain\", \"text\": \"running\"}"))
        .contains("\"token\":\"run\"");
    assertThat(
            call(
                stack,
                "POST",
                "/" + index + "/_analyze",
                "{\"field\": \"name\", \"text\": \"Crohn É\"}"))
        .contains("\"token\":\"crohn e\"");
  }

  @Test
  void a_killed_server_comes_back_with_its_data(Stack stack) throws Exception {
    Assumptions.assumeTrue(stack.local().isPresent(), "only a local stack may be hurt");
    Elasticsearch elasticsearch = stack.local().orElseThrow().elasticsearch();
    String index = stack.newName();
    call(stack, "PUT", "/" + index + "/_doc/1?refresh=true", "{\"kept\": true}");

    elasticsearch.kill();
    elasticsearch.startAgain();

    assertThat(call(stack, "GET", "/" + index + "/_doc/1", null)).contains("\"kept\"");
  }

  /** The parent is a JVM of its own, so that it can be killed as hard as it goes. */
  @Test
  void nothing_outlives_a_parent_that_is_killed(Stack stack) throws Exception {
    Assumptions.assumeTrue(stack.local().isPresent(), "only a local stack has children");
    Process parent =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String ready = parent.inputReader(StandardCharsets.UTF_8).readLine();
    List<ProcessHandle> children = parent.descendants().toList();
    assertThat(ready).isEqualTo("ready");
    assertThat(children).hasSizeGreaterThan(2);

    parent.destroyForcibly();

    for (ProcessHandle child : children) {
      assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }
  }

  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      LocalStack.start(StackOptions.forOneRun(), (part, step) -> {});
      System.out.println("ready");
      Thread.sleep(60_000);
    }
  }

  private String call(Stack stack, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stack.elasticsearch() + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }
}

package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.access.ApiKey;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A search service on a stack, with topics and an index of its own, and hands to reach it. */
public final class RunningSearch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final PublishedApi API = new PublishedApi();

  private final EventCodec<ArticleEnriched> codec = EventCodec.of(ArticleEnriched.class);
  private final String key = ApiKey.random();
  private final HttpClient http = HttpClient.newHttpClient();
  private final KafkaProducer<String, byte[]> producer;
  final Topics topics;
  final TopicContents contents;
  final SearchService service;

  RunningSearch(Stack stack) throws Exception {
    this(stack, stack.newName());
  }

  /** On the topics and the index of this name. */
  public RunningSearch(Stack stack, String name) throws Exception {
    this(stack, name, Map.of());
  }

  /** The same, with further settings. */
  public RunningSearch(Stack stack, String name, Map<String, String> more) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap());
    variables.put("WIREROOM_TOPIC_PREFIX", name);
    variables.put("WIREROOM_ELASTICSEARCH_URL", stack.elasticsearch().toString());
    variables.put("WIREROOM_SEARCH_INDEX", name);
    variables.put("WIREROOM_BACKOFF_MAX", "1s");
    variables.put("WIREROOM_HTTP_PORT", "0");
    variables.put("WIREROOM_API_KEYS", ApiKey.line("test", key, List.of("*")));
    variables.put("WIREROOM_RATE_LIMIT", "0");
    variables.put("WIREROOM_RATE_LIMIT_KEY", "0");
    variables.putAll(more);
    topics = new Topics(name);
    contents = new TopicContents(stack.kafkaBootstrap());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", stack.kafkaBootstrap()),
            new StringSerializer(),
            new ByteArraySerializer());
    service = new SearchService(SearchSettings.from(Settings.of(variables)));
    service.start();
  }

  /** The Elasticsearch of a stack, for what works beside a service. */
  public static Connection elasticsearch(Stack stack) {
    return new Connection(
        ElasticsearchSettings.from(
            Settings.of(Map.of("WIREROOM_ELASTICSEARCH_URL", stack.elasticsearch().toString()))));
  }

  /** The brokers of a stack, for what works beside a service. */
  static KafkaClients kafka(Stack stack) {
    Settings settings = Settings.of(Map.of("WIREROOM_KAFKA_BOOTSTRAP", stack.kafkaBootstrap()));
    return new KafkaClients(
        KafkaSettings.from(settings),
        Duration.ofSeconds(1),
        new SimpleMeterRegistry(),
        broken -> {});
  }

  void publish(EnrichedArticles... articles) throws Exception {
    for (EnrichedArticles one : articles) {
      ArticleEnriched event = one.build();
      publish(event.getArticle().getArticleId(), codec.encode(event));
    }
  }

  void publish(String key, byte[] value) throws Exception {
    publishTo(topics.articlesEnriched(), key, value);
  }

  void publishTo(Topic topic, String key, byte[] value) throws Exception {
    producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
  }

  /** Publishes what is no article yet known and waits until all of it can be searched. */
  public void index(EnrichedArticles... articles) throws Exception {
    long before = json("/v1/articles?copies=on").at("/total/value").asLong();
    publish(articles);
    await(
        "/v1/articles?copies=on",
        page -> page.at("/total/value").asLong() == before + articles.length);
  }

  /** Asks again and again until the answer is as wished, for a minute. */
  JsonNode await(String path, Predicate<JsonNode> wished) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      HttpResponse<String> answer = get(path);
      JsonNode json = JSON.readTree(answer.body());
      if (answer.statusCode() == 200 && wished.test(json)) {
        return json;
      }
      if (System.nanoTime() > deadline || answer.statusCode() == 500) {
        throw new AssertionError(path + " still answers " + answer.body());
      }
      Thread.sleep(50);
    }
  }

  public JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return held(request.build());
  }

  /** Sends a request with a JSON body, and a key that may do all. */
  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .header("X-API-Key", key)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return held(request.build());
  }

  /** The answer, which the API document must know. */
  private HttpResponse<String> held(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(API.objections(request, answer)).as(request.uri() + " " + answer.body()).isEmpty();
    return answer;
  }

  @Override
  public void close() {
    producer.close();
    service.close();
  }
}

package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import io.wireroom.runtime.kafka.Headers;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestServiceIT {
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private RunningIngest ingest;
  private TopicContents contents;
  private Topics topics;

  @BeforeEach
  void start(Stack stack) throws Exception {
    ingest = new RunningIngest(stack, Map.of());
    contents = ingest.contents;
    topics = ingest.topics;
    assertThat(ingest.call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}")).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void a_corrected_entry_becomes_the_next_revision_also_after_a_restart() throws Exception {
    ingest.call("POST", "/v1/deliveries?source=wire", feed("First"));
    contents.await(topics.articlesIngested().name(), 1);
    ingest.startAgain();
    ingest.call("POST", "/v1/deliveries?source=wire", feed("First"));
    ingest.call("POST", "/v1/deliveries?source=wire", feed("First, corrected"));

    List<ConsumerRecord<String, byte[]>> records =
        contents.await(topics.articlesIngested().name(), 2);

    assertThat(articles.decode(records.get(1).value()).getRevision()).isEqualTo(2);
    assertThat(articles.decode(records.get(1).value()).getChangedFields()).containsExactly("title");
    assertThat(contents.await(topics.deliveriesParsed().name(), 3)).hasSize(3);
    assertThat(contents.read(topics.articlesIngested().name()))
        .as("the unchanged delivery made none")
        .hasSize(2);
  }

  @Test
  void garbage_goes_to_the_dead_letters_and_what_follows_goes_on() throws Exception {
    ingest.call("POST", "/v1/deliveries?source=wire", "\u0000\u0001 neither feed nor page");
    ingest.call("POST", "/v1/deliveries?source=wire", feed("After"));

    assertThat(contents.await(topics.articlesIngested().name(), 1)).hasSize(1);
    assertThat(contents.await(topics.deadLetters().name(), 1))
        .singleElement()
        .satisfies(
            letter ->
                assertThat(Headers.text(letter, "dead-code")).contains("unreadable-document"));
  }

  @Test
  void bad_requests_are_told_what_is_wrong() throws Exception {
    assertThat(ingest.call("POST", "/v1/deliveries?source=nobody", "x")).isEqualTo(404);
    assertThat(ingest.call("POST", "/v1/deliveries", "x")).isEqualTo(400);
    assertThat(ingest.call("POST", "/v1/deliveries?source=wire", "")).isEqualTo(400);
    assertThat(ingest.call("PUT", "/v1/sources/wire", "{\"intervalSeconds\": 1}")).isEqualTo(400);
    assertThat(ingest.call("PUT", "/v1/sources/wire", "no json")).isEqualTo(400);
    assertThat(ingest.call("GET", "/v1/nothing", "")).isEqualTo(404);
  }

  @Test
  void a_push_with_the_same_key_is_stored_once_and_with_another_body_refused() throws Exception {
    assertThat(ingest.push("key-1", feed("First"))).isEqualTo(202);
    assertThat(ingest.push("key-1", feed("First"))).isEqualTo(202);
    assertThat(ingest.push("key-1", feed("Second"))).isEqualTo(422);
    assertThat(ingest.push("key-2", feed("Second"))).isEqualTo(202);

    contents.await(topics.deliveriesParsed().name(), 2);
    assertThat(contents.read(topics.deliveries().name())).hasSize(2);
  }

  @Test
  void a_push_may_be_compressed_and_says_so() throws Exception {
    byte[] feed = feed("Small").getBytes(UTF_8);

    assertThat(ingest.push("zstd", Zstd.compress(feed))).isEqualTo(202);
    assertThat(ingest.push("compress", feed)).isEqualTo(415);
    assertThat(ingest.push("gzip", feed)).isEqualTo(400);
    assertThat(ingest.push("zstd", Zstd.compress(new byte[21 * 1024 * 1024]))).isEqualTo(413);

    ConsumerRecord<String, byte[]> article =
        contents.await(topics.articlesIngested().name(), 1).get(0);
    assertThat(articles.decode(article.value()).getTitle()).isEqualTo("Small");
    assertThat(contents.read(topics.deliveries().name())).hasSize(1);
  }

  @Test
  void sources_are_made_changed_listed_and_removed() throws Exception {
    assertThat(ingest.call("POST", "/v1/sources", "{\"id\": \"new\", \"name\": \"New\"}"))
        .isEqualTo(201);
    assertThat(ingest.call("POST", "/v1/sources", "{\"id\": \"new\"}")).isEqualTo(409);
    assertThat(ingest.call("PUT", "/v1/sources/new", "{\"name\": \"Newer\"}")).isEqualTo(200);
    assertThat(ingest.get("/v1/sources/new")).contains("\"Newer\"");
    assertThat(ingest.get("/v1/sources")).contains("\"wire\"").contains("\"new\"");
    assertThat(ingest.call("DELETE", "/v1/sources/new", "")).isEqualTo(204);
    assertThat(ingest.call("GET", "/v1/sources/new", "")).isEqualTo(404);
  }

  private static String feed(String title) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }
}

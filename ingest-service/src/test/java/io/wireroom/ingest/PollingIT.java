package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Fetch;
import io.wireroom.event.Topics;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
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
class PollingIT {
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<Fetch> fetches = EventCodec.of(Fetch.class);
  private Publishers publishers;
  private RunningIngest ingest;
  private TopicContents contents;
  private Topics topics;

  @BeforeEach
  void start(Stack stack) throws Exception {
    publishers = new Publishers(feed("First", "\"1\""));
    ingest = new RunningIngest(stack, Map.of("WIREROOM_ALLOWED_HOSTS", publishers.authority()));
    contents = ingest.contents;
    topics = ingest.topics;
  }

  @AfterEach
  void stop() {
    ingest.close();
    publishers.close();
  }

  @Test
  void a_feed_is_archived_as_it_came_and_asked_for_again_with_its_validators() throws Exception {
    follow();
    Delivery delivery =
        deliveries.decode(contents.await(topics.deliveries().name(), 1).get(0).value());
    assertThat(UTF_8.decode(delivery.getBody()).toString()).isEqualTo(rss("First"));

    contents.await(topics.fetches().name(), 2);
    assertThat(publishers.asked().get(1).getRequestHeaders().getFirst("If-None-Match"))
        .isEqualTo("\"1\"");
    assertThat(contents.read(topics.deliveries().name())).as("304 is no delivery").hasSize(1);

    publishers.nowAnswer(feed("First, corrected", "\"2\""));
    List<ConsumerRecord<String, byte[]>> revisions =
        contents.await(topics.articlesIngested().name(), 2);
    assertThat(articles.decode(revisions.get(1).value()).getRevision()).isEqualTo(2);
  }

  @Test
  void a_feed_that_is_gone_is_asked_no_more_until_it_is_saved_again() throws Exception {
    publishers.nowAnswer(Publishers.of(410, new byte[0]));
    follow();
    assertThat(fetch(0).getOutcome()).isEqualTo("gone");
    int asked = publishers.asked().size();

    publishers.nowAnswer(feed("First", "\"1\""));
    follow(200);
    assertThat(fetch(1).getOutcome()).isEqualTo("fetched");
    assertThat(publishers.asked()).as("in between").hasSize(asked + 1);
  }

  @Test
  void who_sends_retry_after_is_left_alone_and_so_are_its_other_feeds() throws Exception {
    publishers.nowAnswer(Publishers.of(429, new byte[0], "Retry-After", "3"));
    follow();
    Fetch first = fetch(0);
    assertThat(first.getOutcome()).isEqualTo("asked-to-wait");

    publishers.nowAnswer(feed("First", "\"1\""));
    String other = "{\"url\": \"" + publishers.url("/other") + "\", \"intervalSeconds\": 5}";
    assertThat(ingest.call("PUT", "/v1/sources/other", other)).isEqualTo(201);
    contents.await(topics.fetches().name(), 3);

    for (int later = 1; later <= 2; later++) {
      assertThat(fetch(later).getAt()).isAfterOrEqualTo(first.getAt().plusSeconds(3));
    }
  }

  private Fetch fetch(int index) throws Exception {
    return fetches.decode(contents.await(topics.fetches().name(), index + 1).get(index).value());
  }

  private void follow() throws Exception {
    follow(201);
  }

  private void follow(int status) throws Exception {
    String source = "{\"url\": \"" + publishers.url("/feed") + "\", \"intervalSeconds\": 5}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(status);
  }

  private static Publishers.Answer feed(String title, String etag) {
    return call -> {
      boolean same = etag.equals(call.getRequestHeaders().getFirst("If-None-Match"));
      Publishers.of(same ? 304 : 200, same ? new byte[0] : rss(title).getBytes(UTF_8), "ETag", etag)
          .to(call);
    };
  }

  private static String rss(String title) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
        + title
        + "</title></item></channel></rss>";
  }
}

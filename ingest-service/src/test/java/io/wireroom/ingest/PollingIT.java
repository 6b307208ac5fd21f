package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
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

  private void follow() throws Exception {
    String source = "{\"url\": \"" + publishers.url("/feed") + "\", \"intervalSeconds\": 5}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(201);
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

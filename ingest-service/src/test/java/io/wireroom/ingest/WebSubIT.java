package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.FreePort;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
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
class WebSubIT {
  private static final int DAY = 24 * 3600;

  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private LoopbackHub hub;
  private Publishers publisher;
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    hub = new LoopbackHub();
    publisher =
        new Publishers(
            Publishers.of(
                200,
                rss("1").getBytes(UTF_8),
                "Link",
                "<" + hub.url() + ">; rel=hub, </topic>; rel=self"));
    int port = FreePort.find();
    ingest =
        new RunningIngest(
            stack,
            Map.of(
                "WIREROOM_ALLOWED_HOSTS",
                publisher.authority() + "," + hub.authority(),
                "WIREROOM_HTTP_PORT",
                Integer.toString(port),
                "WIREROOM_CALLBACK_URL",
                "http://127.0.0.1:" + port + "/"));
    String source = "{\"url\": \"" + publisher.url("/feed") + "\", \"intervalSeconds\": 5}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(201);
  }

  @AfterEach
  void stop() {
    ingest.close();
    publisher.close();
    hub.close();
  }

  @Test
  void a_hub_that_a_poll_finds_is_subscribed_to_and_what_it_pushes_becomes_articles()
      throws Exception {
    Map<String, String> request = hub.nextRequest();
    assertThat(request)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", publisher.url("/topic").toString());
    assertThat(hub.verify(request, "word-77", DAY).body()).isEqualTo("word-77");

    assertThat(hub.push(request, request.get("hub.secret"), rss("2"))).isEqualTo(202);

    List<ConsumerRecord<String, byte[]>> records =
        ingest.contents.await(ingest.topics.articlesIngested().name(), 2);
    assertThat(records).hasSize(2);
    assertThat(arrivals()).containsExactly(Arrival.POLL, Arrival.WEBSUB);
  }

  @Test
  void a_push_with_a_wrong_signature_is_answered_alike_and_ignored() throws Exception {
    Map<String, String> request = hub.nextRequest();
    hub.verify(request, "c", DAY);

    assertThat(hub.push(request, "guessed", rss("forged"))).isEqualTo(202);
    assertThat(hub.push(request, request.get("hub.secret"), rss("2"))).isEqualTo(202);

    ingest.contents.await(ingest.topics.articlesIngested().name(), 2);
    assertThat(arrivals()).containsExactly(Arrival.POLL, Arrival.WEBSUB);
    assertThat(ingest.get("/metrics"))
        .contains("wireroom_websub_pushes_total{outcome=\"ignored\"} 1.0")
        .contains("wireroom_websub_pushes_total{outcome=\"stored\"} 1.0");
  }

  @Test
  void what_nobody_asked_for_is_not_verified() throws Exception {
    Map<String, String> request = hub.nextRequest();
    Map<String, String> elsewhere =
        Map.of(
            "hub.mode", "subscribe",
            "hub.topic", "https://elsewhere.example/",
            "hub.callback", request.get("hub.callback"));
    Map<String, String> nobody =
        Map.of(
            "hub.mode",
            "subscribe",
            "hub.topic",
            request.get("hub.topic"),
            "hub.callback",
            request.get("hub.callback") + "0");

    assertThat(hub.verify(elsewhere, "c", DAY).statusCode()).isEqualTo(404);
    assertThat(hub.verify(nobody, "c", DAY).statusCode()).isEqualTo(404);
    assertThat(hub.push(nobody, request.get("hub.secret"), rss("2"))).isEqualTo(410);
    assertThat(hub.verify(request, "c", DAY).statusCode()).isEqualTo(200);
    assertThat(hub.verify(request, "c", DAY).statusCode()).as("a second time").isEqualTo(404);
  }

  @Test
  void a_lease_is_renewed_before_its_end_with_the_same_secret_also_after_a_restart()
      throws Exception {
    Map<String, String> first = hub.nextRequest();
    hub.verify(first, "c", 3);
    ingest.startAgain();

    Map<String, String> renewal = hub.nextRequest();

    assertThat(renewal).isEqualTo(first);
    assertThat(hub.verify(renewal, "again", DAY).body()).isEqualTo("again");
    assertThat(hub.push(renewal, first.get("hub.secret"), rss("2"))).isEqualTo(202);
  }

  @Test
  void a_source_whose_hub_denies_is_polled_as_before() throws Exception {
    Map<String, String> request = hub.nextRequest();
    hub.verify(request, "c", DAY);

    assertThat(hub.deny(request).statusCode()).isEqualTo(200);

    int polls = ingest.contents.read(ingest.topics.fetches().name()).size();
    assertThat(ingest.contents.await(ingest.topics.fetches().name(), polls + 2))
        .hasSizeGreaterThanOrEqualTo(polls + 2);
  }

  @Test
  void a_source_that_is_removed_is_unsubscribed() throws Exception {
    Map<String, String> request = hub.nextRequest();
    hub.verify(request, "c", DAY);
    assertThat(ingest.call("DELETE", "/v1/sources/wire", "")).isEqualTo(204);

    Map<String, String> leave = hub.nextRequest();

    assertThat(leave)
        .containsEntry("hub.mode", "unsubscribe")
        .containsEntry("hub.callback", request.get("hub.callback"));
    assertThat(hub.verify(leave, "bye", 0).body()).isEqualTo("bye");
    assertThat(hub.push(request, request.get("hub.secret"), rss("2"))).isEqualTo(410);
  }

  private List<Arrival> arrivals() throws Exception {
    return ingest.contents.read(ingest.topics.deliveries().name()).stream()
        .map(
            record -> {
              try {
                return deliveries.decode(record.value()).getArrival();
              } catch (Exception unreadable) {
                throw new AssertionError(unreadable);
              }
            })
        .toList();
  }

  private static String rss(String guid) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>"
        + guid
        + "</guid><title>Item "
        + guid
        + "</title></item></channel></rss>";
  }
}

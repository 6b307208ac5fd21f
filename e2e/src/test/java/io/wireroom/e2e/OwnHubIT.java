package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesHere;
import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.localstack.FreePort;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ingest service follows a feed of the search service by its hub. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnHubIT {
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);

  @Test
  void our_hub_pushes_to_our_subscriber(Stack stack) throws Exception {
    Topics topics = new Topics(stack.newName());
    TopicContents contents = new TopicContents(stack.kafkaBootstrap());
    int port = FreePort.find();
    Environment environment =
        new Environment(
            stack.kafkaBootstrap(),
            stack.elasticsearch(),
            Map.of(Program.INGEST, port),
            Map.of(
                "WIREROOM_TOPIC_PREFIX",
                topics.prefix(),
                "WIREROOM_SEARCH_INDEX",
                topics.prefix(),
                "WIREROOM_ENTITY_MODEL",
                "false",
                "WIREROOM_ALLOWED_HOSTS",
                "127.0.0.1",
                "WIREROOM_CALLBACK_URL",
                "http://127.0.0.1:" + port));
    try (ServicesHere services = new ServicesHere(environment)) {
      for (Program program : Program.values()) {
        services.await(program);
      }
      Client client = new Client(services);
      client.saveSource("wire");
      String feed =
          services.address(Program.SEARCH).resolve("/v1/feeds/atom?source=wire").toString();
      follow(services, feed);
      assertThat(contents.await(topics.receivers().name(), 1)).hasSize(1);

      client.pushUntilTaken("wire", "1", rss("Gout flares in spring"));

      // The poll of the empty feed, the push to the wire, and what the hub pushes
      Delivery last = null;
      for (ConsumerRecord<String, byte[]> record : contents.await(topics.deliveries().name(), 3)) {
        Delivery one = deliveries.decode(record.value());
        last = one.getArrival() == Arrival.WEBSUB ? one : last;
      }
      assertThat(last).isNotNull();
      assertThat(last.getSourceId()).isEqualTo("own");
      assertThat(new String(bytes(last), StandardCharsets.UTF_8))
          .contains("Gout flares in spring", "rel=\"hub\"");
    }
  }

  private static void follow(ServicesHere services, String feed) throws Exception {
    HttpRequest put =
        HttpRequest.newBuilder(services.address(Program.INGEST).resolve("/v1/sources/own"))
            .PUT(BodyPublishers.ofString(new JsonObject().put("url", feed).encode()))
            .build();
    assertThat(HttpClient.newHttpClient().send(put, BodyHandlers.ofString()).statusCode())
        .isEqualTo(201);
  }

  private static byte[] bytes(Delivery delivery) {
    byte[] bytes = new byte[delivery.getBody().remaining()];
    delivery.getBody().duplicate().get(bytes);
    return bytes;
  }

  private static byte[] rss(String title) {
    return ("<rss version='2.0'><channel><title>Wire</title><item><guid>1</guid><title>"
            + title
            + "</title></item></channel></rss>")
        .getBytes(StandardCharsets.UTF_8);
  }
}

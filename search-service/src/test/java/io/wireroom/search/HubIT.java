package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.search.LoopbackReceiver.Call;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who subscribes to a feed of ours gets its new entries pushed. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HubIT {
  private LoopbackReceiver subscriber;
  private RunningSearch search;

  @BeforeEach
  void start(Stack stack) throws Exception {
    subscriber = new LoopbackReceiver();
    search =
        new RunningSearch(
            stack,
            stack.newName(),
            Map.of(
                "WIREROOM_ALLOWED_HOSTS", subscriber.authority(), "WIREROOM_TELL_PAUSE", "100ms"));
  }

  @AfterEach
  void stop() {
    search.close();
    subscriber.close();
  }

  @Test
  void a_feed_names_the_hub_and_its_new_entries_are_pushed_until_the_subscription_ends()
      throws Exception {
    HttpResponse<String> feed = search.get("/v1/feeds/atom?q=gout");
    String self = "http://127.0.0.1:" + search.service.port() + "/v1/feeds/atom?q=gout";
    String hub = "http://127.0.0.1:" + search.service.port() + "/hub";
    assertThat(feed.headers().allValues("Link"))
        .contains("<" + hub + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
    assertThat(feed.body()).contains("rel=\"hub\" href=\"" + hub, "rel=\"self\" href=\"" + self);

    assertThat(ask("subscribe", self).statusCode()).isEqualTo(202);
    Call verified = subscriber.next();
    assertThat(verified.parameters())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", self)
        .containsEntry("hub.lease_seconds", "86400")
        .containsEntry("own", "1");
    search.contents.await(search.topics.receivers().name(), 1);
    search.publish(
        article("a").title("Gout flares").receivedAt(Instant.now()),
        article("b").title("Asthma in spring").receivedAt(Instant.now()));
    Call pushed = subscriber.next();
    assertThat(pushed.method()).isEqualTo("POST");
    assertThat(pushed.header("Content-Type")).startsWith("application/atom+xml");
    assertThat(pushed.header("Link"))
        .isEqualTo("<" + hub + ">; rel=\"hub\", <" + self + ">; rel=\"self\"");
    assertThat(pushed.body()).contains("urn:wireroom:article:a", "Gout flares");
    assertThat(pushed.header("X-Hub-Signature")).isEqualTo(signature(pushed.body()));

    assertThat(ask("unsubscribe", self).statusCode()).isEqualTo(202);
    assertThat(subscriber.next().parameters()).containsEntry("hub.mode", "unsubscribe");
    assertThat(search.contents.await(search.topics.receivers().name(), 2).get(1).value()).isNull();
  }

  @Test
  void the_feed_of_a_saved_search_is_pushed_and_its_end_is_told() throws Exception {
    String saved =
        search
            .send(
                "POST",
                "/v1/saved-searches",
                new JsonObject()
                    .put("name", "Gout")
                    .put("search", new JsonObject().put("q", "gout"))
                    .encode())
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String self = "http://127.0.0.1:" + search.service.port() + saved + "/feed/json";
    assertThat(ask("subscribe", self).statusCode()).isEqualTo(202);
    subscriber.next();
    search.contents.await(search.topics.receivers().name(), 1);
    search.publish(article("a").title("Gout flares").receivedAt(Instant.now()));

    JsonObject pushed = new JsonObject(subscriber.next().body());
    assertThat(pushed.getString("feed_url")).isEqualTo(self);
    assertThat(pushed.getJsonArray("items")).hasSize(1);

    assertThat(search.send("DELETE", saved, "").statusCode()).isEqualTo(204);
    assertThat(subscriber.next().parameters())
        .containsEntry("hub.mode", "denied")
        .containsEntry("hub.topic", self);
  }

  @Test
  void what_is_no_request_is_told_why() throws Exception {
    String base = "http://127.0.0.1:" + search.service.port();

    assertThat(ask("subscribe", "https://elsewhere.example/v1/feeds/rss").statusCode())
        .isEqualTo(404);
    assertThat(ask("subscribe", base + "/v1/feeds/csv").statusCode()).isEqualTo(404);
    assertThat(ask("subscribe", base + "/v1/saved-searches/none/feed/rss").statusCode())
        .isEqualTo(404);
    assertThat(ask("subscribe", base + "/v1/feeds/rss?q=(").statusCode()).isEqualTo(400);
    assertThat(ask("listen", base + "/v1/feeds/rss").statusCode()).isEqualTo(400);
    assertThat(search.send("POST", "/hub", "").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> ask(String mode, String topic) throws Exception {
    String form =
        "hub.mode=%s&hub.topic=%s&hub.callback=%s&hub.lease_seconds=86400&hub.secret=shared"
            .formatted(
                mode,
                URLEncoder.encode(topic, UTF_8),
                URLEncoder.encode(subscriber.url() + "?own=1", UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + search.service.port() + "/hub"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString());
  }

  private static String signature(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("shared".getBytes(UTF_8), "HmacSHA256"));
    return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
  }
}

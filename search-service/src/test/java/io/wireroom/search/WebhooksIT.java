package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.json.JsonObject;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.search.LoopbackReceiver.Call;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of alerts whose saved search has a webhook. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WebhooksIT {
  private static final String ALL = "/v1/saved-searches";
  private static final PublishedApi API = new PublishedApi();

  private Stack stack;
  private String name;
  private LoopbackReceiver receiver;
  private LoopbackReceiver dead;
  private RunningSearch search;

  @BeforeEach
  void start(Stack there) throws Exception {
    stack = there;
    name = stack.newName();
    receiver = new LoopbackReceiver();
    dead = new LoopbackReceiver();
    dead.nowAnswers(0);
  }

  @AfterEach
  void stop() {
    search.close();
    receiver.close();
    dead.close();
  }

  @Test
  void each_article_is_told_signed_until_it_is_taken_also_after_a_restart_and_beside_a_dead_one()
      throws Exception {
    search = running(8);
    String silent = saved("gout");
    set(silent, dead.url(), null);
    String gout = saved("gout");
    String secret = set(gout, receiver.url(), null).path("secret").asText();
    receiver.nowAnswers(503);
    search.publish(article("a").title("Gout flares").receivedAt(Instant.now()));

    List<Call> calls = new ArrayList<>(List.of(receiver.next()));
    search.close();
    receiver.nowAnswers(204);
    search = running(8);
    search.await(
        ALL + "/" + gout + "/notices?state=delivered",
        page ->
            page.at("/notices/0/tries").asInt() >= 2
                && page.at("/notices/0/lastStatus").asInt() == 204);

    calls.addAll(receiver.soFar());
    assertThat(calls).hasSizeGreaterThan(1);
    assertThat(calls).extracting(Call::body).containsOnly(calls.get(0).body());
    assertThat(calls)
        .extracting(call -> call.header("webhook-id"))
        .containsOnly(calls.get(0).header("webhook-id"));
    assertThat(calls)
        .allSatisfy(
            call ->
                assertThat(call.header("webhook-signature")).isEqualTo(signature(secret, call)));
    JsonNode told = new ObjectMapper().readTree(calls.get(0).body());
    assertThat(told.path("type").asText()).isEqualTo("search.found");
    assertThat(told.at("/data/searchId").asText()).isEqualTo(gout);
    assertThat(told.at("/data/articleId").asText()).isEqualTo("a");
    assertThat(told.at("/data/why/0").asText()).isEqualTo("gout");
    assertThat(search.get(ALL + "/" + gout + "/webhook").body())
        .doesNotContain(secret, "/told")
        .contains(receiver.authority());
  }

  @Test
  void what_is_refused_to_the_end_is_a_dead_letter_that_can_be_told_again() throws Exception {
    search = running(3);
    String gout = saved("gout");
    set(gout, receiver.url(), null);
    receiver.nowAnswers(302);
    search.publish(article("a").title("Gout flares").receivedAt(Instant.now()));

    JsonNode given =
        search.await(
            ALL + "/" + gout + "/notices?state=dead", page -> page.path("notices").size() == 1);

    assertThat(given.at("/notices/0/tries").asInt()).isEqualTo(3);
    assertThat(given.at("/notices/0/lastError").asText()).contains("302", "not followed");
    assertThat(API.differences("Notices", given)).isEmpty();
    ConsumerRecord<String, byte[]> letter =
        search.contents.await(search.topics.deadLetters().name(), 1).get(0);
    assertThat(header(letter, "dead-topic")).isEqualTo(search.topics.notices().name());
    assertThat(header(letter, "dead-code")).isEqualTo("not-delivered");

    receiver.nowAnswers(410);
    String id = given.at("/notices/0/id").asText();
    assertThat(post(gout, "notices/" + id + "/again").statusCode()).isEqualTo(202);
    JsonNode ended =
        search.await(
            ALL + "/" + gout + "/webhook", page -> page.path("state").asText().equals("ended"));
    assertThat(API.differences("Webhook", ended)).isEmpty();
    assertThat(post(gout, "webhook/test").statusCode()).isEqualTo(409);
  }

  @Test
  void a_test_tells_at_once_whether_the_receiver_can_be_reached_and_secrets_are_changed()
      throws Exception {
    search = running(8);
    String gout = saved("gout");
    String given = "whsec_" + Base64.getEncoder().encodeToString("a".repeat(24).getBytes(UTF_8));
    assertThat(set(gout, receiver.url(), given).has("secret")).isFalse();
    JsonNode rotated = new ObjectMapper().readTree(post(gout, "webhook/secret").body());

    HttpResponse<String> asked = post(gout, "webhook/test");

    Call test = receiver.next();
    assertThat(test.body()).contains("search.test");
    assertThat(test.header("webhook-signature").split(" "))
        .containsExactly(signature(rotated.path("secret").asText(), test), signature(given, test));
    search.await(
        asked.headers().firstValue("Location").orElseThrow(),
        notice -> notice.path("state").asText().equals("delivered"));

    assertThat(put(gout, "http://10.0.0.1/", null).statusCode()).isEqualTo(200);
    String private_ = post(gout, "webhook/test").headers().firstValue("Location").orElseThrow();
    assertThat(
            search
                .await(private_, notice -> notice.path("state").asText().equals("dead"))
                .path("lastError")
                .asText())
        .contains("no public address");
    assertThat(put(gout, "ftp://example.org/", null).statusCode()).isEqualTo(400);
    assertThat(put(gout, receiver.url(), "short").statusCode()).isEqualTo(400);
    assertThat(search.send("DELETE", ALL + "/" + gout, "").statusCode()).isEqualTo(204);
    assertThat(search.get(ALL + "/" + gout + "/webhook").statusCode()).isEqualTo(404);
  }

  private RunningSearch running(int tries) throws Exception {
    return new RunningSearch(
        stack,
        name,
        Map.of(
            "WIREROOM_ALLOWED_HOSTS",
            receiver.authority() + "," + dead.authority(),
            "WIREROOM_TELL_PAUSE",
            "100ms",
            "WIREROOM_TELL_TRIES",
            Integer.toString(tries)));
  }

  private String saved(String question) throws Exception {
    JsonObject body =
        new JsonObject().put("name", question).put("search", new JsonObject().put("q", question));
    HttpResponse<String> answer = search.send("POST", ALL, body.encode());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new JsonObject(answer.body()).getString("id");
  }

  private JsonNode set(String searchId, String url, String secret) throws Exception {
    HttpResponse<String> answer = put(searchId, url, secret);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return new ObjectMapper().readTree(answer.body());
  }

  private HttpResponse<String> put(String searchId, String url, String secret) throws Exception {
    JsonObject webhook = new JsonObject().put("url", url);
    if (secret != null) {
      webhook.put("secret", secret);
    }
    return search.send("PUT", ALL + "/" + searchId + "/webhook", webhook.encode());
  }

  private HttpResponse<String> post(String searchId, String what) throws Exception {
    return search.send("POST", ALL + "/" + searchId + "/" + what, "");
  }

  /** As a receiver computes it. */
  private static String signature(String secret, Call call) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
    String signed =
        call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.body();
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}

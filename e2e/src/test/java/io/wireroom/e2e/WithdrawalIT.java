package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesApart;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a publisher's word to what readers see: an article goes, its copies with it. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated
class WithdrawalIT {
  private static final Logger LOGGER = LoggerFactory.getLogger(WithdrawalIT.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TITLE = "A drug for gout in the young";
  private static final String TEXT =
      "<p>"
          + "The registry tells of fewer attacks, and of nobody who stopped the drug. ".repeat(12)
          + "</p>";

  @TempDir private Path logs;
  private ServicesApart services;
  private Client client;

  @BeforeEach
  void start(Stack stack) throws Exception {
    String name = stack.newName();
    services =
        ServicesApart.start(
            new Environment(
                stack.kafkaBootstrap(),
                stack.elasticsearch(),
                Map.of(),
                Map.of("WIREROOM_TOPIC_PREFIX", name, "WIREROOM_SEARCH_INDEX", name)),
            logs);
    for (Program program : Program.values()) {
      services.await(program);
    }
    client = new Client(services);
    client.saveSource("journal");
    client.saveSource("partner");
    client.saveSource("late");
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @Test
  void a_retracted_article_leaves_search_with_its_copies_and_its_address_says_why()
      throws Exception {
    client.pushUntilTaken("journal", "1", rss(item("1", "https://j.example/gout", TITLE, TEXT)));
    client.pushUntilTaken(
        "partner", "1", rss(item("p", "https://p.example/9", "Gout: a drug for youths", TEXT)));
    awaitShown(Set.of(TITLE, "Gout: a drug for youths"));
    String id = client.awaitRevisions("journal", 1, 1, 1).keySet().iterator().next();
    String copy = client.awaitRevisions("partner", 1, 1, 1).keySet().iterator().next();

    String notice = "Retraction: " + TITLE;
    client.pushUntilTaken(
        "journal", "2", rss(item("2", "https://j.example/notice", notice, "We retract it.")));
    long taken = System.nanoTime();
    awaitShown(Set.of(notice));
    LOGGER
        .atInfo()
        .addKeyValue("millis", Duration.ofNanos(System.nanoTime() - taken).toMillis())
        .log("the article and its copy have left search");

    assertThat(gone(id).getJsonObject("withdrawal").getString("reason")).isEqualTo("RETRACTION");
    assertThat(gone(copy).getJsonObject("withdrawal").getString("copyOf"))
        .isEqualTo("/v1/articles/" + id);

    services.kill(Program.SEARCH);
    services.startAgain(Program.SEARCH);
    services.await(Program.SEARCH);
    client.pushUntilTaken(
        "late",
        "1",
        rss(
            item("l", "https://l.example/1", "Gout drug praised", TEXT),
            item("m", "https://l.example/2", "Sleep heals", "Another text.")));
    awaitShown(Set.of(notice, "Sleep heals"));
  }

  private void awaitShown(Set<String> titles) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Set<String> shown;
    do {
      shown = new TreeSet<>();
      for (Object hit :
          client.get("/v1/articles?size=100&copies=on").getJsonArray("hits", new JsonArray())) {
        shown.add(((JsonObject) hit).getString("title"));
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("still shown: " + shown);
      }
    } while (!shown.equals(titles));
  }

  private JsonObject gone(String id) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        services.address(Program.SEARCH).resolve(URI.create("/v1/articles/" + id)))
                    .build(),
                BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(410);
    return new JsonObject(answer.body());
  }

  private static byte[] rss(String... items) {
    return ("<rss version='2.0'><channel><title>F</title>"
            + String.join("", List.of(items))
            + "</channel></rss>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String item(String guid, String link, String title, String text) {
    return "<item><guid isPermaLink='false'>%s</guid><link>%s</link><title>%s</title><description><![CDATA[%s]]></description></item>"
        .formatted(guid, link, title, text);
  }
}

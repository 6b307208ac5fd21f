package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person does with sources, from the address of a site to the end. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SourcesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, String> site = new ConcurrentHashMap<>();
  private volatile int status = 200;
  private Publishers publisher;
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    publisher =
        new Publishers(
            call -> {
              String page = site.get(call.getRequestURI().toString());
              int answer = page == null ? 404 : status;
              Publishers.of(answer, answer == 200 ? page.getBytes(UTF_8) : new byte[0]).to(call);
            });
    site.put("/", "<html><link rel=alternate type=application/rss+xml href=/feed><body>News");
    site.put("/feed", rss("One"));
    ingest = new RunningIngest(stack, Map.of("WIREROOM_ALLOWED_HOSTS", publisher.authority()));
  }

  @AfterEach
  void stop() {
    ingest.close();
    publisher.close();
  }

  @Test
  void a_site_becomes_a_source_that_tells_how_it_is_doing() throws Exception {
    JsonObject found = post("/v1/discoveries", url("/"));
    String feed = found.getJsonArray("feeds").getJsonObject(0).getString("url");
    assertThat(feed).isEqualTo(publisher.url("/feed").toString());

    JsonObject preview = post("/v1/previews", new JsonObject().put("url", feed).encode());
    assertThat(preview.getInteger("articles")).isEqualTo(1);
    assertThat(preview.getJsonArray("entries").getJsonObject(0).getString("title"))
        .isEqualTo("One");
    assertThat(preview.getJsonArray("entries").getJsonObject(1).getString("dropped"))
        .contains("no id");
    assertThat(ingest.contents.read(ingest.topics.deliveries().name()))
        .as("nothing is stored")
        .isEmpty();

    assertThat(ingest.call("PUT", "/v1/sources/site", source(feed))).isEqualTo(201);
    JsonObject well = awaitHealth(health -> health.getString("state").equals("ok"));
    assertThat(well.getString("summary"))
        .startsWith("Last read just now: 1 entry. We ask again at");

    status = 503;
    assertThat(ingest.call("POST", "/v1/sources/site/poll", "")).isEqualTo(202);
    JsonObject failing = awaitHealth(health -> health.getString("state").equals("failing"));
    assertThat(failing.getString("summary"))
        .startsWith("The publisher answered 503 at ")
        .contains("wants to be left alone; we ask again at ")
        .endsWith("Last read just now: 1 entry.");
    assertThat(sources("?state=failing,ok".replace(",", "&state="))).hasSize(1);
    assertThat(sources("?state=gone")).isEmpty();
    assertThat(ingest.call("GET", "/v1/sources?state=odd", "")).isEqualTo(400);

    assertThat(post("/v1/sources/site/test", "").getString("problem")).contains("503");
    status = 200;
    assertThat(post("/v1/sources/site/test", "").getInteger("articles")).isEqualTo(1);

    assertThat(ingest.call("POST", "/v1/sources/site/pause", "")).isEqualTo(200);
    awaitHealth(health -> health.getString("state").equals("paused"));
    assertThat(ingest.call("POST", "/v1/sources/site/poll", "")).as("while paused").isEqualTo(409);
    assertThat(ingest.call("POST", "/v1/sources/site/resume", "")).isEqualTo(200);
    assertThat(ingest.call("POST", "/v1/sources/nobody/pause", "")).isEqualTo(404);
    assertThat(ingest.callFromAnotherSite("DELETE", "/v1/sources/site", "")).isEqualTo(403);
    assertThat(ingest.callFromAnotherSite("POST", "/sources/site/delete", "")).isEqualTo(403);
    assertThat(ingest.callFromAnotherSite("GET", "/v1/sources/site", "")).isEqualTo(200);
    assertThat(ingest.call("POST", "/v1/discoveries", "{\"url\": \"ftp://x.example\"}"))
        .isEqualTo(400);
  }

  @Test
  void a_list_goes_out_and_comes_in_again_with_a_report_of_dead_feeds() throws Exception {
    assertThat(ingest.call("PUT", "/v1/sources/site", source(publisher.url("/feed").toString())))
        .isEqualTo(201);
    String list = ingest.get("/v1/opml");
    assertThat(list).contains("text=\"Desk\"").contains("/feed\"");

    site.put("/second", rss("Two"));
    site.put("/page", "<html><body><p>No feed");
    String outlines = "";
    for (String path : new String[] {"/second", "/page", "/missing"}) {
      outlines += "<outline text='F " + path + "' xmlUrl='" + publisher.url(path) + "'/>";
    }
    String longer =
        list.replace("<body>", "<body><outline text='Abroad'>" + outlines + "</outline>");

    JsonObject begun = post("/v1/opml", longer);
    JsonObject report =
        await(
            () -> new JsonObject(ingest.get("/v1/opml/imports/" + begun.getString("id"))),
            told -> told.getBoolean("done"));

    assertThat(report.getJsonArray("feeds"))
        .extracting(
            one ->
                ((JsonObject) one).getString("title")
                    + ": "
                    + ((JsonObject) one).getString("outcome"))
        .containsExactly(
            "F /second: added", "F /page: no-feed", "F /missing: dead", "Site: already-there");
    JsonObject added = new JsonObject(ingest.get("/v1/sources/f-second"));
    assertThat(added.getJsonArray("folders")).containsExactly("Abroad");
    assertThat(sources("")).hasSize(2);

    assertThat(ingest.call("POST", "/v1/opml", "<rss/>")).isEqualTo(422);
    assertThat(ingest.call("POST", "/v1/opml", "x".repeat(3_000_000))).isEqualTo(413);
    assertThat(ingest.call("GET", "/v1/opml/imports/none", "")).isEqualTo(404);
  }

  @Test
  void feeds_of_a_publisher_who_wants_to_be_left_alone_are_not_called_dead() throws Exception {
    site.put("/a", rss("A"));
    site.put("/b", rss("B"));
    status = 503;
    String outlines =
        "<outline xmlUrl='"
            + publisher.url("/a")
            + "'/><outline xmlUrl='"
            + publisher.url("/b")
            + "'/>";

    JsonObject begun = post("/v1/opml", "<opml version='2.0'><body>" + outlines + "</body></opml>");
    JsonObject report =
        await(
            () -> new JsonObject(ingest.get("/v1/opml/imports/" + begun.getString("id"))),
            told -> told.getBoolean("done"));

    assertThat(report.getJsonArray("feeds"))
        .hasSize(2)
        .allSatisfy(
            one -> {
              assertThat(((JsonObject) one).getString("outcome")).isEqualTo("added");
              assertThat(((JsonObject) one).getString("detail")).startsWith("not looked at");
            });
  }

  @Test
  void a_list_that_was_cut_off_by_a_restart_goes_on_and_its_report_is_kept() throws Exception {
    String outlines = "";
    for (int feed = 0; feed < 12; feed++) {
      site.put("/feed" + feed, rss("F" + feed));
      outlines += "<outline text='F" + feed + "' xmlUrl='" + publisher.url("/feed" + feed) + "'/>";
    }
    JsonObject begun = post("/v1/opml", "<opml version='2.0'><body>" + outlines + "</body></opml>");
    String address = "/v1/opml/imports/" + begun.getString("id");
    assertThat(begun.getBoolean("done")).isFalse();

    ingest.startAgain();

    JsonObject report =
        await(() -> new JsonObject(ingest.get(address)), told -> told.getBoolean("done"));
    assertThat(report.getJsonArray("feeds"))
        .hasSize(12)
        .extracting(one -> ((JsonObject) one).getString("outcome"))
        .containsOnly("added");
    assertThat(report.getBoolean("cutOff")).isFalse();
    ingest.startAgain();
    assertThat(new JsonObject(ingest.get(address))).isEqualTo(report);
  }

  private JsonObject awaitHealth(Predicate<JsonObject> as) throws Exception {
    return await(() -> new JsonObject(ingest.get("/v1/sources/site")).getJsonObject("health"), as);
  }

  private static JsonObject await(Asking asking, Predicate<JsonObject> as) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonObject told = asking.ask();
      if (as.test(told)) {
        return told;
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("within " + PATIENCE + " it stayed " + told);
      }
    }
  }

  private interface Asking {
    JsonObject ask() throws Exception;
  }

  private JsonArray sources(String query) throws Exception {
    return new JsonObject(ingest.get("/v1/sources" + query)).getJsonArray("sources");
  }

  private JsonObject post(String path, String body) throws Exception {
    return new JsonObject(ingest.answer("POST", path, body));
  }

  private String url(String path) {
    return new JsonObject().put("url", publisher.url(path).toString()).encode();
  }

  private static String source(String url) {
    return new JsonObject()
        .put("name", "Site")
        .put("url", url)
        .put("intervalSeconds", 3600)
        .put("folders", new JsonArray().add("Desk"))
        .encode();
  }

  private static String rss(String title) {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
        + title
        + "</title></item><item></item></channel></rss>";
  }
}

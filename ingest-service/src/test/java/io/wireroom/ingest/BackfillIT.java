package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** History comes by its own lane and changes nothing that is known. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackfillIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String DELETED =
      "<deleted-entry xmlns='http://purl.org/atompub/tombstones/1.0' ref='urn:2' when='2026-03-01T00:00:00Z'/></feed>";

  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private volatile String feed = atom("/archive/2", 5, 6);
  private Publishers publishers;
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    publishers =
        new Publishers(
            call -> {
              String body =
                  switch (call.getRequestURI().getPath()) {
                    case "/archive/2" -> atom("/archive/1", 3, 4, 5).replace("</feed>", DELETED);
                    case "/archive/1" -> atom("/archive/2", 1, 2);
                    default -> feed;
                  };
              Publishers.of(200, body.getBytes(UTF_8)).to(call);
            });
    ingest = new RunningIngest(stack, Map.of("WIREROOM_ALLOWED_HOSTS", publishers.authority()));
    String source = "{\"url\": \"" + publishers.url("/feed") + "\", \"intervalSeconds\": 5}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(201);
    ingest.contents.await(ingest.topics.articlesIngested().name(), 2);
  }

  @AfterEach
  void stop() {
    ingest.close();
    publishers.close();
  }

  @Test
  void archives_are_walked_when_asked_for_also_across_a_restart_and_circles_end() throws Exception {
    assertThat(ingest.call("POST", "/v1/sources/nobody/backfill", "")).isEqualTo(404);
    assertThat(ingest.call("GET", "/v1/sources/wire/backfill", "")).isEqualTo(404);
    assertThat(ingest.call("POST", "/v1/sources/wire/backfill", "")).isEqualTo(202);
    assertThat(ingest.call("POST", "/v1/sources/wire/backfill", "")).isEqualTo(409);
    ingest.startAgain();

    assertThat(ended()).contains("circle");
    ingest.contents.await(ingest.topics.articlesBackfilled().name(), 3);
    ingest.contents.await(ingest.topics.articlesIngested().name(), 3);

    assertThat(out(ingest.topics.articlesBackfilled().name()))
        .as("5 is known, and as it was in the archive it is older")
        .allMatch(ArticleIngested::getBackfill)
        .extracting(ArticleIngested::getEntryId)
        .containsExactlyInAnyOrder("urn:1", "urn:3", "urn:4");
    assertThat(out(ingest.topics.articlesIngested().name()))
        .as("2 was deleted since, as the walk has met before it")
        .filteredOn(article -> article.getChange() == Change.WITHDRAWN)
        .extracting(ArticleIngested::getEntryId)
        .containsExactly("urn:2");
  }

  @Test
  void a_source_that_wants_its_history_is_walked_once_when_it_is_new() throws Exception {
    String source =
        "{\"url\": \""
            + publishers.url("/feed?new")
            + "\", \"intervalSeconds\": 5, \"backfill\": true}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(200);

    assertThat(ended()).contains("circle");
    ingest.contents.await(ingest.topics.articlesBackfilled().name(), 3);
    ingest.startAgain();
    feed = atom("/archive/2", 7, 8);
    ingest.contents.await(ingest.topics.articlesIngested().name(), 5);

    JsonObject mended = walk(told -> told.getString("reason").equals("gap"));
    assertThat(mended.getString("ended"))
        .as("5 is in the next document")
        .isEqualTo("the gap is closed");
  }

  @Test
  void a_gap_is_walked_until_the_windows_overlap() throws Exception {
    feed = atom("/archive/2", 7, 8);
    ingest.contents.await(ingest.topics.articlesIngested().name(), 4);

    assertThat(ended()).isEqualTo("the gap is closed");
    ingest.contents.await(ingest.topics.articlesBackfilled().name(), 2);

    assertThat(out(ingest.topics.articlesBackfilled().name()))
        .extracting(ArticleIngested::getEntryId)
        .containsExactlyInAnyOrder("urn:3", "urn:4");
  }

  private String ended() throws Exception {
    return walk(told -> true).getString("ended");
  }

  /** The walk, when it has ended. */
  private JsonObject walk(Predicate<JsonObject> wanted) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(deadline)) {
      JsonObject told = new JsonObject(ingest.get("/v1/sources/wire/backfill"));
      if (told.getString("ended") != null && wanted.test(told)) {
        return told;
      }
      ingest.contents.read(ingest.topics.backfills().name());
    }
    throw new AssertionError("the walk does not end");
  }

  private List<ArticleIngested> out(String topic) throws Exception {
    List<ArticleIngested> out = new ArrayList<>();
    for (var record : ingest.contents.read(topic)) {
      out.add(articles.decode(record.value()));
    }
    return out;
  }

  /** A document whose texts differ from those of all others. */
  private static String atom(String older, int... ids) {
    StringBuilder feed =
        new StringBuilder("<feed xmlns='http://www.w3.org/2005/Atom'><title>W</title>")
            .append("<link rel='prev-archive' href='" + older + "'/>");
    for (int id : ids) {
      feed.append(
          "<entry><id>urn:%d</id><title>%d before %s</title></entry>".formatted(id, id, older));
    }
    return feed.append("</feed>").toString();
  }
}

package io.wireroom.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.services.Environment;
import io.wireroom.cli.services.Program;
import io.wireroom.cli.services.ServicesApart;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.localstack.TopicContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service dies without a word in the middle of a load; nothing is lost, doubled or old. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Isolated
class KillNineIT {
  private static final int DELIVERIES = 24;
  private static final int HALF = DELIVERIES / 2;
  private static final int ENTRIES = 25;
  private static final int CORRECTED = HALF * ENTRIES;
  private static final int RECORDS = DELIVERIES * ENTRIES + CORRECTED;

  private final EventCodec<ArticleIngested> ingested = EventCodec.of(ArticleIngested.class);
  private final EventCodec<ArticleEnriched> enriched = EventCodec.of(ArticleEnriched.class);
  @TempDir private Path logs;
  private ServicesApart services;
  private TopicContents contents;
  private Topics topics;
  private Client http;

  @BeforeEach
  void start(Stack stack) throws Exception {
    String name = stack.newName();
    topics = new Topics(name);
    contents = new TopicContents(stack.kafkaBootstrap());
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
    http = new Client(services);
    http.saveSource("wire");
  }

  @AfterEach
  void stop() {
    services.close();
  }

  @ParameterizedTest
  @EnumSource(Program.class)
  void every_article_is_found_once_at_its_newest_revision(Program victim) throws Exception {
    push(0, HALF, 1);
    services.kill(victim);
    Thread restart = new Thread(() -> startAgain(victim), "restart");
    restart.start();
    push(HALF, DELIVERIES, 1);
    push(0, HALF, 2);
    restart.join();

    contents.await(topics.articlesIngested().name(), RECORDS);
    contents.await(topics.articlesEnriched().name(), RECORDS);
    Map<String, Integer> found = http.awaitRevisions("wire", DELIVERIES * ENTRIES, 2, CORRECTED);

    assertThat(found).hasSize(DELIVERIES * ENTRIES);
    assertThat(found.values().stream().filter(revision -> revision == 2)).hasSize(CORRECTED);
    assertThat(contents.read(topics.deadLetters().name())).isEmpty();
    assertOnce(contents.read(topics.articlesIngested().name()), this::ingestedRevision);
    assertOnce(contents.read(topics.articlesEnriched().name()), this::enrichedRevision);
  }

  /** Each revision is there once, and in order. */
  private static void assertOnce(
      List<ConsumerRecord<String, byte[]>> records,
      Function<ConsumerRecord<String, byte[]>, Integer> revision) {
    Map<String, List<Integer>> revisions =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    ConsumerRecord::key, Collectors.mapping(revision, Collectors.toList())));
    assertThat(revisions).hasSize(DELIVERIES * ENTRIES);
    assertThat(revisions.values()).allMatch(List.of(List.of(1), List.of(1, 2))::contains);
    assertThat(records).hasSize(RECORDS);
  }

  private int ingestedRevision(ConsumerRecord<String, byte[]> record) {
    try {
      return ingested.decode(record.value()).getRevision();
    } catch (UnreadableEvent unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private int enrichedRevision(ConsumerRecord<String, byte[]> record) {
    try {
      return enriched.decode(record.value()).getArticle().getRevision();
    } catch (UnreadableEvent unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** Pushes as a careful publisher does: the same key again until the push is answered. */
  private void push(int from, int to, int edition) throws InterruptedException {
    for (int delivery = from; delivery < to; delivery++) {
      http.pushUntilTaken("wire", delivery + "/" + edition, feed(delivery, edition));
    }
  }

  private void startAgain(Program victim) {
    try {
      services.startAgain(victim);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static byte[] feed(int delivery, int edition) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>Wire</title>");
    for (int entry = 0; entry < ENTRIES; entry++) {
      feed.append("<item><guid>%d-%d</guid>".formatted(delivery, entry))
          .append("<title>Story %d of delivery %d</title>".formatted(entry, delivery))
          .append("<description>Metformin in diabetes, edition %d.".formatted(edition))
          .append("</description></item>");
    }
    return feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
  }
}

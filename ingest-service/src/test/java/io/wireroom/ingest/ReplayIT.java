package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.parse.ReadingRules;
import io.wireroom.ingest.replay.DeliveryReplay;
import io.wireroom.ingest.replay.ReplayReport;
import io.wireroom.ingest.replay.ReplayRequest;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.settings.KafkaSettings;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The archive gives what it gave, and a better reader corrects what it reads otherwise. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayIT {
  private static final ReadingRules NEXT = new NextRules();
  private static final String HELD =
      "{'uri': 'urn:4', 'type': 'text', 'pubstatus': 'usable', 'headline': 'Secret color', 'versioncreated': '2026-01-01T00:00:00Z', 'body_html': '<p>x</p>', 'embargoed': '9000-01-01T00:00:00Z'}"
          .replace('\'', '"');

  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private RunningIngest ingest;
  private KafkaClients kafka;
  private String group;

  @BeforeEach
  void start(Stack stack) throws Exception {
    ingest = new RunningIngest(stack, Map.of());
    KafkaSettings settings =
        new KafkaSettings(stack.kafkaBootstrap(), ingest.topics, "replay", Map.of());
    group = settings.group("parse");
    kafka =
        new KafkaClients(settings, Duration.ofSeconds(1), new SimpleMeterRegistry(), broken -> {});
    ingest.call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}");
    ingest.push("1", feed(item(1, "The color of tea") + item(2, "Coffee") + item(3, "A colorist")));
    ingest.push("2", feed(item(2, "Coffee, corrected") + withdrawn(3)));
    ingest.push("3", HELD);
    ingest.contents.await(ingest.topics.deliveriesParsed().name(), 3);
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void the_same_version_makes_the_same_bytes_and_sends_nothing() throws Exception {
    ReplayReport report = replay(ReadingRules.CURRENT, false);

    assertThat(report.deliveries()).isEqualTo(3);
    assertThat(report.identical()).isEqualTo(sent(ingest.topics.articlesIngested().name()).size());
    assertThat(report.faithful()).as(report.toString()).isTrue();
    assertThat(report.sent()).isZero();
    assertThat(ingest.contents.read(ingest.topics.deliveries().name())).hasSize(3);
  }

  @Test
  void another_version_sends_what_it_reads_otherwise_once() throws Exception {
    int live = sent(ingest.topics.articlesIngested().name()).size();

    assertThat(replay(NEXT, true).found()).as("the withdrawn and the held stay so").isEqualTo(1);
    assertThat(ingest.contents.read(ingest.topics.deliveries().name())).as("dry run").hasSize(3);
    assertThat(replay(NEXT, false).sent()).isEqualTo(1);
    assertThat(replay(NEXT, false).sent()).as("again").isZero();

    assertThat(sent(ingest.topics.articlesBackfilled().name()))
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.getTitle()).isEqualTo("The colour of tea");
              assertThat(article.getReparsed()).isTrue();
              assertThat(article.getRevision()).isEqualTo(2);
              assertThat(article.getChangedFields()).containsExactly("title");
            });
    assertThat(sent(ingest.topics.articlesIngested().name())).as("live lane").hasSize(live);
  }

  @Test
  void what_a_killed_replay_has_sent_already_counts_once_and_live_goes_on_from_it()
      throws Exception {
    replay(NEXT, false);
    byte[] finding = ingest.contents.read(ingest.topics.deliveries().name()).get(3).value();
    try (var producer = kafka.producer()) {
      producer
          .send(
              new org.apache.kafka.clients.producer.ProducerRecord<>(
                  ingest.topics.deliveries().name(), "wire", finding))
          .get();
    }
    ingest.startAgain();
    ingest.push("4", feed(item(1, "Tea, corrected")));
    ingest.contents.await(ingest.topics.deliveriesParsed().name(), 6);

    assertThat(sent(ingest.topics.articlesBackfilled().name())).hasSize(1);
    assertThat(sent(ingest.topics.articlesIngested().name()))
        .filteredOn(article -> article.getTitle().equals("Tea, corrected"))
        .extracting(ArticleIngested::getRevision)
        .containsExactly(3);
    assertThat(replay(NEXT, false).differing()).isZero();
  }

  private ReplayReport replay(ReadingRules rules, boolean dryRun) throws Exception {
    Instant now = Instant.now();
    return new DeliveryReplay(kafka, ingest.topics, group, rules)
        .run(
            new ReplayRequest("wire", now.minus(Duration.ofDays(1)), now, dryRun),
            (step, done, total) -> {});
  }

  private List<ArticleIngested> sent(String topic) throws Exception {
    List<ArticleIngested> sent = new ArrayList<>();
    for (var record : ingest.contents.read(topic)) {
      sent.add(articles.decode(record.value()));
    }
    return sent;
  }

  private static String feed(String items) {
    return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'"
        + "><id>urn:wire</id><title>Wire</title>"
        + items
        + "</feed>";
  }

  private static String item(int id, String title) {
    return "<entry><id>urn:%d</id><title>%s</title></entry>".formatted(id, title);
  }

  private static String withdrawn(int id) {
    return "<at:deleted-entry ref='urn:%d' when='2026-01-01T00:00:00Z'/>".formatted(id);
  }

  /** The rules of the next version: they spell as the British do. */
  private static final class NextRules implements ReadingRules {
    @Override
    public int version() {
      return CURRENT.version() + 1;
    }

    @Override
    public FeedReading read(
        Delivery delivery, ArticleMemory memory, Consumer<EntryOutcome> outcomes) {
      String body = UTF_8.decode(delivery.getBody().duplicate()).toString();
      Delivery spelt =
          Delivery.newBuilder(delivery)
              .setBody(ByteBuffer.wrap(body.replace("color", "colour").getBytes(UTF_8)))
              .build();
      return CURRENT.read(
          spelt,
          memory,
          outcome ->
              outcomes.accept(
                  outcome instanceof EntryOutcome.Revised revised
                      ? new EntryOutcome.Revised(
                          ArticleIngested.newBuilder(revised.article())
                              .setParserVersion(version())
                              .build(),
                          revised.state())
                      : outcome));
    }
  }
}

package io.wireroom.ingest.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.ingest.parse.ReadingRules;
import io.wireroom.ingest.parse.Rehearsal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final int VERSION = ReadingRules.CURRENT.version();

  private final Topics topics = new Topics("t");
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final List<Delivery> archive =
      List.of(delivery(0, "First"), delivery(1, "Second"), delivery(2, "Third"));
  private final List<ArticleIngested> sent = new ArrayList<>();

  @BeforeEach
  void live() {
    Rehearsal live = new Rehearsal(topics, 0, ReadingRules.CURRENT);
    archive.forEach(one -> sent.addAll(live.take(record(one), one.getReceivedAt())));
    assertThat(sent).hasSize(3);
  }

  @Test
  void what_was_sent_is_made_again() {
    assertThat(compared(Duration.ofDays(1)))
        .isEqualTo(new ReplayReport(VERSION, 3, 3, 0, 0, 0, 0, 0, List.of(), 0, 0));
  }

  @Test
  void what_arrived_at_other_times_is_played_and_not_counted() {
    ReplayReport report = compared(Duration.ofSeconds(1));

    assertThat(report.deliveries()).isEqualTo(1);
    assertThat(report.identical()).isEqualTo(1);
  }

  @Test
  void an_event_with_other_contents_is_told_with_the_names_of_its_fields() {
    change(1, article -> article.setTitle("2nd").setFeedTitle("Other"));

    assertThat(compared(Duration.ofDays(1)).examples())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.kind()).isEqualTo(Difference.Kind.DIFFERING);
              assertThat(one.fields()).containsExactly("title", "feedTitle");
            });
  }

  @Test
  void what_was_made_only_then_or_only_now_is_told() {
    ArticleIngested alone =
        ArticleIngested.newBuilder(sent.get(0)).setArticleId("only-then").build();
    sent.remove(2);
    sent.add(alone);

    ReplayReport report = compared(Duration.ofDays(1));

    assertThat(report.missing()).isEqualTo(1);
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.faithful()).isFalse();
  }

  @Test
  void what_the_first_event_of_a_version_says_of_the_one_before_is_not_compared() {
    change(0, article -> article.setTitle("1st").setParserVersion(VERSION - 1));
    change(1, article -> article.setChangedFields(List.of("title", "url")));

    ReplayReport report = compared(Duration.ofDays(1));

    assertThat(report.otherVersion()).isEqualTo(1);
    assertThat(report.identical()).isEqualTo(2);
    assertThat(report.faithful()).isTrue();
  }

  @Test
  void an_article_that_began_before_the_archive_counts_on_from_where_it_was() {
    change(0, article -> article.setRevision(7).setChange(Change.CORRECTED));
    change(1, article -> article.setRevision(8));
    change(2, article -> article.setRevision(9));

    assertThat(compared(Duration.ofDays(1)).identical()).isEqualTo(3);
  }

  private void change(int index, Consumer<ArticleIngested.Builder> change) {
    ArticleIngested.Builder article = ArticleIngested.newBuilder(sent.get(index));
    change.accept(article);
    sent.set(index, article.build());
  }

  private ReplayReport compared(Duration range) {
    RecordedEvents recorded = new RecordedEvents();
    Map<RecordedEvent, ArticleIngested> whole = new HashMap<>();
    for (ArticleIngested one : sent) {
      var place = new ConsumerRecord<>("sent", 0, whole.size(), "key", new byte[0]);
      RecordedEvent event = RecordedEvent.of(place, one, articles);
      recorded.add(event);
      whole.put(event, one);
    }
    recorded.order();
    Comparison comparison =
        new Comparison(
            new ReplayRequest("wire", NOON, NOON.plus(range), true),
            VERSION,
            new Rehearsal(topics, 0, ReadingRules.CURRENT),
            recorded,
            whole::get);
    archive.forEach(one -> comparison.take(record(one), one, one.getReceivedAt(), true));
    return comparison.end(NOON.plus(range), Map.of());
  }

  private ConsumerRecord<String, byte[]> record(Delivery delivery) {
    return new ConsumerRecord<>(
        topics.deliveries().name(), 0, 0, delivery.getSourceId(), deliveries.encode(delivery));
  }

  private static Delivery delivery(int minute, String title) {
    return Delivery.newBuilder()
        .setDeliveryId("d" + minute)
        .setSourceId("wire")
        .setReceivedAt(NOON.plus(Duration.ofMinutes(minute)))
        .setBody(
            ByteBuffer.wrap(
                ("<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>"
                        + title
                        + "</title></item></channel></rss>")
                    .getBytes(UTF_8)))
        .build();
  }
}

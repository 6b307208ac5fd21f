package io.wireroom.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Embargo;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.embargo.EmbargoMove;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleGateTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final Topics topics = new Topics("t");
  private final PlacedTable<Embargo> held =
      new PlacedTable<>(topics.embargoes(), Embargo.class, (partitions, each) -> {});
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
  private final List<String> out = new ArrayList<>();
  private final List<String> traces = new ArrayList<>();
  private Instant now = NOON;
  private final ArticleGate gate =
      new ArticleGate(
          topics,
          held,
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  @BeforeEach
  void own() throws Exception {
    held.load(List.of(new TopicPartition(topics.deliveries().name(), 0)));
  }

  @Test
  void what_has_no_embargo_or_an_ended_one_goes_out() {
    revised(1, Change.NEW, null);
    revised(2, Change.CORRECTED, NOON);

    assertThat(out).containsExactly("1 NEW", "2 CORRECTED");
    assertThat(gate.due()).isFalse();
  }

  @Test
  void what_is_held_goes_out_once_at_its_time_with_its_trace() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    now = NOON.plus(HOUR).minusMillis(1);
    assertThat(gate.due()).isFalse();

    now = NOON.plus(HOUR);
    assertThat(gate.due()).isTrue();
    batch(gate::releaseDue);

    assertThat(out).containsExactly("1 NEW");
    assertThat(traces).containsExactly("trace");
    assertThat(gate.due()).isFalse();
  }

  @Test
  void a_batch_that_did_not_happen_leaves_it_held() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    now = NOON.plus(HOUR);

    gate.releaseDue(record -> {});
    held.forgetChanges();

    assertThat(gate.due()).isTrue();
  }

  @Test
  void readers_see_a_revision_as_the_first_when_none_before_went_out() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    revised(2, Change.CORRECTED, NOON.plus(HOUR));
    now = NOON.plus(HOUR);
    batch(gate::releaseDue);

    assertThat(out).containsExactly("2 NEW");
  }

  @Test
  void a_correction_under_embargo_is_a_correction_when_it_goes_out() {
    revised(1, Change.NEW, null);
    revised(2, Change.CORRECTED, NOON.plus(HOUR));
    now = NOON.plus(HOUR);
    batch(gate::releaseDue);

    assertThat(out).containsExactly("1 NEW", "2 CORRECTED");
  }

  @Test
  void what_is_withdrawn_before_its_time_was_never_there() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    revised(2, Change.WITHDRAWN, null);
    now = NOON.plus(HOUR);

    assertThat(gate.due()).isFalse();
    assertThat(out).isEmpty();
  }

  @Test
  void what_readers_saw_is_withdrawn_also_while_a_correction_is_held() {
    revised(1, Change.NEW, null);
    revised(2, Change.CORRECTED, NOON.plus(HOUR));
    revised(3, Change.WITHDRAWN, null);
    now = NOON.plus(HOUR);

    assertThat(gate.due()).isFalse();
    assertThat(out).containsExactly("1 NEW", "3 WITHDRAWN");
  }

  @Test
  void a_publisher_moves_or_lifts_an_embargo_by_sending_the_article_again() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    again(NOON.plus(HOUR.multipliedBy(3)));
    now = NOON.plus(HOUR);
    assertThat(gate.due()).isFalse();

    again(null);
    assertThat(out).containsExactly("1 NEW");
  }

  @Test
  void an_editors_time_stays_when_the_publisher_says_nothing_new() {
    revised(1, Change.NEW, NOON.plus(HOUR));
    moved(NOON.plus(HOUR.multipliedBy(3)));
    again(NOON.plus(HOUR));
    now = NOON.plus(HOUR);
    assertThat(gate.due()).isFalse();

    now = NOON.plus(HOUR.multipliedBy(3));
    assertThat(gate.due()).isTrue();
  }

  @Test
  void an_editor_lets_out_at_once_what_is_held_and_nothing_else() {
    assertThat(moved(NOON)).isFalse();
    revised(1, Change.NEW, NOON.plus(HOUR));

    assertThat(moved(NOON)).isTrue();
    assertThat(out).containsExactly("1 NEW");
  }

  private void revised(int revision, Change change, @Nullable Instant until) {
    ArticleIngested article =
        ArticleIngested.newBuilder()
            .setArticleId("a")
            .setSourceId("s")
            .setEntryId("e")
            .setRevision(revision)
            .setChange(change)
            .setContentHash("h")
            .setTitle("T")
            .setFormat("rss-2.0")
            .setParserVersion(1)
            .setDeliveryId("d")
            .setReceivedAt(NOON)
            .setEmbargoedUntil(until)
            .build();
    batch(outbox -> gate.revised(0, article, "trace", outbox));
  }

  private void again(@Nullable Instant until) {
    batch(outbox -> gate.same(0, new EntryOutcome.Same("a", until), outbox));
  }

  private boolean moved(Instant until) {
    boolean[] moved = new boolean[1];
    batch(outbox -> moved[0] = gate.moved(0, new EmbargoMove("a", until), outbox));
    return moved[0];
  }

  /** A batch that is committed. */
  private void batch(Consumer<Outbox> work) {
    work.accept(this::sent);
    held.keepChanges();
  }

  private void sent(ProducerRecord<String, byte[]> record) {
    if (record.topic().equals(topics.articlesIngested().name())) {
      try {
        ArticleIngested article = codec.decode(record.value());
        out.add(article.getRevision() + " " + article.getChange());
      } catch (UnreadableEvent unreadable) {
        throw new AssertionError(unreadable);
      }
      traces.add(
          new String(
              record.headers().lastHeader(Headers.TRACEPARENT).value(),
              java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}

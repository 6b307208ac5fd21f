package io.wireroom.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.PageCheck;
import io.wireroom.event.Sighting;
import io.wireroom.event.SourceWindow;
import io.wireroom.event.Topic;
import io.wireroom.event.Topics;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.article.change.FieldTexts;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles are a, b, c and d; a is the newest, d the oldest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageChecksTest {
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration PAUSE = Duration.ofMinutes(30);

  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(ArticleIngested.class);
  }

  private final Topics topics = new Topics("t");
  private final PlacedTable<PageCheck> checks = table(topics.pageChecks(), PageCheck.class);
  private final PlacedTable<SourceWindow> windows =
      table(topics.sourceWindows(), SourceWindow.class);
  private final PlacedTable<ArticleState> states =
      table(topics.articleStates(), ArticleState.class);
  private final PageChecks gate = new PageChecks(checks, windows, states, PAUSE);

  @BeforeEach
  void know() throws Exception {
    List<TopicPartition> own = List.of(new TopicPartition(topics.deliveries().name(), 0));
    checks.load(own);
    windows.load(own);
    states.load(own);
    List.of("a", "b", "c", "d").forEach(this::remember);
  }

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          abcd, abcd, -
          bcd,  abc,  -
          abcd, acd,  b
          abcd, ad,   bc
          abcd, abc,  -
          abcd, a,    -
          abcd, x,    -
          """)
  void those_that_left_before_older_ones_are_looked_for(
      String before, String now, @Nullable String lookedFor) {
    listed(before, true);
    listed(now, true);

    for (String id : List.of("a", "b", "c", "d")) {
      assertThat(checks.of(0, id) != null)
          .as(id)
          .isEqualTo(lookedFor != null && lookedFor.contains(id));
    }
  }

  @Test
  void a_source_that_does_not_wish_it_has_nothing_looked_for() {
    listed("abcd", false);
    listed("acd", false);

    assertThat(checks.of(0, "b")).isNull();
  }

  @Test
  void a_page_that_is_gone_twice_with_a_pause_between_withdraws_its_article() {
    listed("abcd", true);
    listed("acd", true);
    assertThat(check().getControlUrl()).isEqualTo("https://m.example/a");

    assertThat(seen(Sighting.GONE, NOON)).isEmpty();
    assertThat(check().getAskAt()).isEqualTo(NOON.plus(PAUSE));
    assertThat(seen(Sighting.GONE, NOON.plus(PAUSE).minusMillis(1))).as("too soon").isEmpty();
    EntryOutcome.Revised gone = seen(Sighting.GONE, NOON.plus(PAUSE)).orElseThrow();

    assertThat(gone.article().getWithdrawal().getReason()).isEqualTo(WithdrawalReason.PAGE_GONE);
    assertThat(gone.article().getWithdrawal().getAt()).isEqualTo(NOON);
    assertThat(gone.article().getWithdrawal().getDetail()).contains("https://m.example/b", "404");
    assertThat(checks.of(0, "b")).isNull();
  }

  @Test
  void a_page_that_is_there_or_listed_again_is_looked_for_no_more() {
    listed("abcd", true);
    listed("acd", true);
    seen(Sighting.GONE, NOON);
    seen(Sighting.PRESENT, NOON.plus(PAUSE));
    assertThat(checks.of(0, "b")).isNull();

    listed("abcd", true);
    listed("acd", true);
    seen(Sighting.GONE, NOON);
    listed("abcd", true);
    assertThat(checks.of(0, "b")).isNull();
    assertThat(seen(Sighting.GONE, NOON.plus(PAUSE))).isEmpty();
  }

  @Test
  void what_cannot_be_told_is_asked_for_a_few_times_and_withdraws_nothing() {
    listed("abcd", true);
    listed("acd", true);
    Instant now = NOON;
    int asked = 0;
    while (checks.of(0, "b") != null) {
      assertThat(seen(Sighting.UNDECIDED, now)).isEmpty();
      now = now.plus(PAUSE);
      asked++;
    }

    assertThat(asked).isEqualTo(6);
  }

  private PageCheck check() {
    PageCheck check = checks.of(0, "b");
    assertThat(check).isNotNull();
    return check;
  }

  private void listed(String ids, boolean wished) {
    gate.listed(0, delivery().setCheckPages(wished).build(), List.of(ids.split("")), record -> {});
    keep();
  }

  private Optional<EntryOutcome.Revised> seen(Sighting sighting, Instant at) {
    Delivery delivery =
        delivery()
            .setArrival(Arrival.PAGE)
            .setArticleId("b")
            .setSighting(sighting)
            .setMissing("the publisher answered 404")
            .setReceivedAt(at)
            .build();
    Optional<EntryOutcome.Revised> gone = gate.seen(0, delivery, record -> {});
    keep();
    return gone;
  }

  private void keep() {
    checks.keepChanges();
    windows.keepChanges();
  }

  private void remember(String id) {
    Map<String, String> texts =
        Map.of(
            "title", "Of " + id,
            "url", "https://m.example/" + id,
            "publishedAt", NOON.minus(Duration.ofHours(id.charAt(0))).toString());
    states.change(
        0,
        id,
        ArticleState.newBuilder()
            .setArticleId(id)
            .setSourceId("s")
            .setRevision(1)
            .setFieldHashes(Map.of())
            .setTexts(new FieldTexts(texts).pack())
            .build());
    states.keepChanges();
  }

  private static Delivery.Builder delivery() {
    return Delivery.newBuilder()
        .setDeliveryId("d")
        .setSourceId("s")
        .setReceivedAt(NOON)
        .setBody(ByteBuffer.allocate(0));
  }

  private static <E extends SpecificRecord> PlacedTable<E> table(Topic topic, Class<E> type) {
    return new PlacedTable<>(topic, type, (partitions, each) -> {});
  }
}

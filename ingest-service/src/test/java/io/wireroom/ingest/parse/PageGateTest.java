package io.wireroom.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.Embargo;
import io.wireroom.event.EventCodec;
import io.wireroom.event.PageWanted;
import io.wireroom.event.Repair;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.ingest.article.DeliveryReader;
import io.wireroom.ingest.article.EntryOutcome;
import io.wireroom.ingest.push.Archive;
import io.wireroom.runtime.kafka.Outbox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageGateTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String URL = "https://m.example/gout";
  private static final String TEXT =
      "Gout is on the rise in the young, a register study of 4,000 patients finds, and few of them"
          + " are treated as they should be, although the drugs are cheap, and well known.";

  private final Topics topics = new Topics("t");
  private final PlacedTable<ArticleState> states =
      table(topics.articleStates(), ArticleState.class);
  private final PlacedTable<PageWanted> wanted = table(topics.pagesWanted(), PageWanted.class);
  private final PlacedTable<Embargo> held = table(topics.embargoes(), Embargo.class);
  private final EventCodec<ArticleIngested> codec = EventCodec.of(ArticleIngested.class);
  private final List<ArticleIngested> out = new ArrayList<>();
  private final PageGate gate =
      new PageGate(
          wanted, states, new ArticleGate(topics, held, Clock.fixed(NOON, ZoneOffset.UTC)));
  private String articleId = "";

  @BeforeEach
  void own() throws Exception {
    List<TopicPartition> own = List.of(new TopicPartition(topics.deliveries().name(), 0));
    states.load(own);
    wanted.load(own);
    held.load(own);
  }

  @Test
  void an_article_goes_out_once_with_the_text_of_its_page() {
    feed("Gout", "A teaser.", true);
    assertThat(out).isEmpty();

    assertThat(page(TEXT)).isTrue();
    assertThat(page(TEXT)).as("the same again").isFalse();
    feed("Gout", "A teaser.", true);

    assertThat(out)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.getChange()).isEqualTo(Change.NEW);
              assertThat(article.getBodyHtml()).contains("register study");
              assertThat(article.getSummaryHtml()).isEqualTo("A teaser.");
              assertThat(article.getDetails()).containsEntry("page:url", URL);
            });
    assertThat(isWaiting()).isFalse();
  }

  @Test
  void a_page_that_cannot_be_had_leaves_the_text_of_the_feed_and_says_so() {
    feed("Gout", "A teaser.", true);
    missing("the publisher answered 404");

    assertThat(out)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.getBodyHtml()).isEqualTo("A teaser.");
              assertThat(article.getRepairs())
                  .contains(new Repair("page-missing", "the publisher answered 404"));
            });
  }

  @Test
  void a_page_with_less_text_than_the_feed_is_no_full_text() {
    feed("Gout", TEXT + " " + TEXT + " " + TEXT, true);
    page(TEXT);

    assertThat(out.get(0).getBodyHtml()).hasSizeGreaterThan(2 * TEXT.length());
    assertThat(out.get(0).getRepairs()).extracting(Repair::getCode).contains("page-without-text");
  }

  @Test
  void a_source_that_wants_no_full_text_waits_for_nothing() {
    feed("Gout", "A teaser.", false);

    assertThat(out).hasSize(1);
    assertThat(isWaiting()).isFalse();
  }

  @Test
  void a_correction_of_the_feed_waits_for_the_page_again_and_tells_what_changed() {
    feed("Gout", "A teaser.", true);
    page(TEXT);
    feed("Gout in the young", "A teaser.", true);
    page(TEXT);

    assertThat(out)
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW, Change.CORRECTED);
    assertThat(out.get(1).getChangedFields()).containsExactly("title");
    assertThat(out.get(1).getRevision()).isEqualTo(2);
  }

  @Test
  void a_correction_that_the_page_brings_with_it_is_told() {
    feed("Gout", "A teaser.", true);
    page(TEXT);
    feed("Gout in the young", "A teaser.", true);
    page(TEXT.replace("4,000", "5,000"));

    assertThat(out.get(1).getChangedFields()).containsExactly("title", "bodyHtml");
  }

  @Test
  void what_turns_out_to_be_the_same_is_no_revision() {
    feed("Gout", "A teaser.", true);
    page(TEXT);
    feed("Gout in the young", "A teaser.", true);
    feed("Gout", "A teaser.", true);
    page(TEXT);

    assertThat(out).hasSize(1);
  }

  @Test
  void a_correction_before_the_page_came_is_the_first_revision_that_is_seen() {
    feed("Gout", "A teaser.", true);
    feed("Gout in the young", "A teaser.", true);
    page(TEXT);

    assertThat(out)
        .singleElement()
        .satisfies(
            article -> {
              assertThat(article.getTitle()).isEqualTo("Gout in the young");
              assertThat(article.getChange()).isEqualTo(Change.NEW);
              assertThat(article.getChangedFields()).isEmpty();
            });
  }

  @Test
  void what_is_withdrawn_before_its_page_came_was_never_there() {
    feed("Gout", "A teaser.", true);
    withdrawn();

    assertThat(page(TEXT)).isFalse();
    assertThat(out).isEmpty();
  }

  @Test
  void what_readers_saw_is_withdrawn_at_once_also_while_a_page_is_wanted() {
    feed("Gout", "A teaser.", true);
    page(TEXT);
    feed("Gout in the young", "A teaser.", true);
    withdrawn();

    assertThat(page(TEXT)).isFalse();
    assertThat(out)
        .extracting(ArticleIngested::getChange)
        .containsExactly(Change.NEW, Change.WITHDRAWN);
  }

  @Test
  void the_page_of_another_address_is_not_taken() {
    feed("Gout", "A teaser.", true);
    boolean[] taken = new boolean[1];
    Delivery other =
        Delivery.newBuilder(pageDelivery(TEXT))
            .setHeaders(Map.of(Archive.ASKED_FOR, "https://m.example/older"))
            .build();
    batch(outbox -> taken[0] = gate.arrived(0, other, outbox));

    assertThat(taken[0]).isFalse();
    assertThat(isWaiting()).isTrue();
  }

  @Test
  void a_batch_that_did_not_happen_leaves_it_waiting() {
    feed("Gout", "A teaser.", true);
    gate.arrived(0, pageDelivery(TEXT), record -> {});
    wanted.forgetChanges();
    states.forgetChanges();
    held.forgetChanges();

    page(TEXT);
    assertThat(out).hasSize(1);
  }

  private void feed(String title, String summary, boolean fullText) {
    take(
        "<rss version='2.0'><channel><item><guid>1</guid><link>"
            + URL
            + "</link><title>"
            + title
            + "</title><description>"
            + summary
            + "</description></item></channel></rss>",
        fullText);
  }

  private void withdrawn() {
    take(
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
            + "<at:deleted-entry ref='1' when='2026-03-01T12:00:00Z'/></feed>",
        true);
  }

  private void take(String document, boolean fullText) {
    Delivery delivery = delivery(document).setFullText(fullText).build();
    batch(
        outbox ->
            DeliveryReader.read(
                delivery,
                id -> states.of(0, id),
                outcome -> {
                  if (outcome instanceof EntryOutcome.Revised revised) {
                    articleId = revised.state().getArticleId();
                    outbox.send(states.change(0, articleId, revised.state()));
                    gate.revised(0, delivery, revised.article(), "trace", outbox);
                  } else if (outcome instanceof EntryOutcome.Same same) {
                    gate.same(0, same, outbox);
                  }
                }));
  }

  private boolean page(String text) {
    boolean[] taken = new boolean[1];
    batch(outbox -> taken[0] = gate.arrived(0, pageDelivery(text), outbox));
    return taken[0];
  }

  private void missing(String why) {
    Delivery delivery = Delivery.newBuilder(pageDelivery("")).setMissing(why).build();
    batch(outbox -> gate.arrived(0, delivery, outbox));
  }

  private Delivery pageDelivery(String text) {
    return delivery("<html><title>Gout</title><body><article><p>" + text + "</p></article></body>")
        .setArrival(Arrival.PAGE)
        .setArticleId(articleId)
        .setUrl(URL)
        .setContentType("text/html")
        .setHeaders(Map.of(Archive.ASKED_FOR, URL))
        .build();
  }

  private static Delivery.Builder delivery(String body) {
    return Delivery.newBuilder()
        .setDeliveryId("d")
        .setSourceId("s")
        .setReceivedAt(NOON)
        .setBody(StandardCharsets.UTF_8.encode(body));
  }

  private boolean isWaiting() {
    @Nullable PageWanted one = wanted.of(0, articleId);
    return one != null;
  }

  /** A batch that is committed. */
  private void batch(Consumer<Outbox> work) {
    work.accept(this::sent);
    states.keepChanges();
    wanted.keepChanges();
    held.keepChanges();
  }

  private void sent(ProducerRecord<String, byte[]> record) {
    if (record.topic().equals(topics.articlesIngested().name())) {
      try {
        out.add(codec.decode(record.value()));
      } catch (UnreadableEvent unreadable) {
        throw new AssertionError(unreadable);
      }
    }
  }

  private static <E extends org.apache.avro.specific.SpecificRecord> PlacedTable<E> table(
      io.wireroom.event.Topic topic, Class<E> type) {
    return new PlacedTable<>(topic, type, (partitions, each) -> {});
  }
}

package io.wireroom.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.ArticleState;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.ingest.feed.FeedReading;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeliveryReaderTest {
  static {
    // Making a codec tells Avro which classes it may make, as in the service
    EventCodec.of(Delivery.class);
  }

  private final Map<String, ArticleState> states = new HashMap<>();

  @Test
  void an_entry_is_new_then_same_then_corrected() {
    ArticleIngested first = revised(read(rss("<title>One</title><guid>1</guid>"))).get(0);
    List<EntryOutcome> again = read(rss("<title>One</title><guid>1</guid>"));
    ArticleIngested second =
        revised(read(rss("<title>One, corrected</title><guid>1</guid>"))).get(0);

    assertThat(first.getRevision()).isEqualTo(1);
    assertThat(first.getChange()).isEqualTo(Change.NEW);
    assertThat(again).singleElement().isInstanceOf(EntryOutcome.Same.class);
    assertThat(second.getRevision()).isEqualTo(2);
    assertThat(second.getChangedFields()).containsExactly("title");
    assertThat(second.getArticleId()).isEqualTo(first.getArticleId());
  }

  @Test
  void another_order_of_categories_is_no_revision() {
    read(rss("<guid>1</guid><title>T</title><category>a</category><category>b</category>"));

    assertThat(
            read(rss("<guid>1</guid><title>T</title><category>b</category><category>a</category>")))
        .singleElement()
        .isInstanceOf(EntryOutcome.Same.class);
  }

  @Test
  void a_tombstone_withdraws_what_was_there() {
    String feed =
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>%s</feed>";
    read(feed.formatted("<entry><id>urn:1</id><title>T</title></entry>"));

    ArticleIngested gone =
        revised(read(feed.formatted("<at:deleted-entry ref='urn:1' when='2026-03-01T00:00:00Z'/>")))
            .get(0);

    assertThat(gone.getChange()).isEqualTo(Change.WITHDRAWN);
    assertThat(gone.getRevision()).isEqualTo(2);
  }

  @Test
  void what_an_archive_says_of_a_known_article_is_older_and_changes_nothing() {
    Delivery archived =
        Delivery.newBuilder(
                delivery(
                    rss("<title>Older</title><guid>1</guid>").getBytes(StandardCharsets.UTF_8)))
            .setBackfill(true)
            .build();
    read(rss("<title>One</title><guid>1</guid>"));

    assertThat(read(archived)).singleElement().isInstanceOf(EntryOutcome.Same.class);
    states.clear();
    assertThat(revised(read(archived))).allMatch(ArticleIngested::getBackfill).hasSize(1);
  }

  @Test
  void an_embargo_is_told_and_its_move_is_no_revision() {
    String feed =
        "{\"uri\": \"urn:n:1\", \"headline\": \"H\", \"pubstatus\": \"usable\", \"embargoed\": %s}";
    ArticleIngested first = revised(read(feed.formatted("\"2026-03-02T06:00:00Z\""))).get(0);

    assertThat(first.getEmbargoedUntil()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
    assertThat(read(feed.formatted("\"2026-03-03T06:00:00Z\"")))
        .containsExactly(
            new EntryOutcome.Same(first.getArticleId(), Instant.parse("2026-03-03T06:00:00Z")));
    assertThat(read(feed.formatted("null")))
        .containsExactly(new EntryOutcome.Same(first.getArticleId(), null));
  }

  @Test
  void what_an_agency_cancels_is_withdrawn_and_says_so() {
    String feed = "{\"uri\": \"urn:n:1\", \"headline\": \"H\", \"pubstatus\": \"%s\"}";
    read(feed.formatted("usable"));

    ArticleIngested gone = revised(read(feed.formatted("canceled"))).get(0);

    assertThat(gone.getChange()).isEqualTo(Change.WITHDRAWN);
    assertThat(gone.getPubStatus()).isEqualTo("canceled");
  }

  @Test
  void an_entry_that_is_nobody_is_refused_with_the_reason() {
    assertThat(read(rss("<author>Somebody</author>")))
        .singleElement()
        .isEqualTo(new EntryOutcome.Refused("an entry has no id, no link, no title and no text"));
  }

  @Test
  void a_text_without_a_title_is_known_by_its_words() {
    ArticleIngested first = revised(read(rss("<description>Just this.</description>"))).get(0);

    assertThat(first.getEntryId()).startsWith("text:");
    assertThat(read(rss("<description>Just  this.</description>")))
        .singleElement()
        .isInstanceOf(EntryOutcome.Same.class);
  }

  @Test
  void a_feed_after_words_or_in_brackets_is_no_page() {
    String warning = "Warning: line 3\nWarning: line 4\nWarning: line 5\n";

    assertThat(revised(read(warning + rss("<guid>1</guid>"))).get(0).getFormat())
        .isEqualTo("rss-2.0");
    assertThat(
            revised(read("[\n {\n\"uri\": \"urn:1\",\n\"headline\": \"H\"\n}\n]"))
                .get(0)
                .getFormat())
        .isEqualTo("ninjs-1");
  }

  @Test
  void the_same_delivery_gives_the_same_event() {
    String feed =
        rss(
            "<guid>1</guid><title>T</title><description>&lt;script&gt;x&lt;/script&gt;&lt;p&gt;y&lt;/p&gt;</description>");
    ArticleIngested one = revised(read(feed)).get(0);
    states.clear();

    assertThat(revised(read(feed)).get(0)).isEqualTo(one);
    assertThat(one.getBodyHtml()).isEqualTo("<p>y</p>");
  }

  @Test
  void bytes_are_read_in_the_encoding_that_they_have() {
    String feed =
        "<?xml version='1.0' encoding='UTF-8'?>" + rss("<guid>1</guid><title>Ménière</title>");

    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
      states.clear();
      assertThat(revised(read(feed.getBytes(charset))).get(0).getTitle())
          .as(charset.name())
          .isEqualTo("Ménière");
    }
  }

  @Test
  void an_article_page_is_read_with_its_recommended_reading() {
    ArticleIngested article =
        revised(
                read(
                    """
                    Feature

                    Can a walk ease grief? A small trial says so

                    A new setting

                    Dr. Moor walked with them. “It helped,” she says.

                    A version of this article appeared on Medscape.com.

                    Pages

                    Recommended Reading

                    Sleep and sorrow
                    MDedge Psychiatry
                    What the dog knows
                    MDedge Neurology
                    """))
            .get(0);

    assertThat(article.getTitle()).isEqualTo("Can a walk ease grief? A small trial says so");
    assertThat(article.getContentTypeLabel()).isEqualTo("Feature");
    assertThat(article.getBodyHtml())
        .contains("<h2>A new setting</h2>", "<p>Dr. Moor walked")
        .doesNotContain("Pages");
    assertThat(article.getSyndicationLine())
        .isEqualTo("A version of this article appeared on Medscape.com.");
    assertThat(article.getRecommended())
        .extracting(one -> one.getTitle() + "/" + one.getSource())
        .containsExactly(
            "Sleep and sorrow/MDedge Psychiatry", "What the dog knows/MDedge Neurology");
  }

  @Test
  void a_feeds_address_that_gives_an_html_page_is_told() {
    Delivery polled = delivery(bytes("<!DOCTYPE html><p>A whole paragraph of text.</p>"));

    FeedReading read = DeliveryReader.read(polled, states::get, one -> {});

    assertThat(read.error()).contains("an HTML page, not a feed");
  }

  @Test
  void an_article_page_that_is_handed_in_as_html_is_an_article() {
    Delivery pushed =
        Delivery.newBuilder(
                delivery(
                    ("<!DOCTYPE html><html lang='de'><meta charset=windows-1252><title>Gicht bei J\u00fcngeren</title>"
                            + "<link rel=canonical href='https://m.example/gicht'><meta name=author content='Ida Berg'>"
                            + "<article><p>Gicht wird h\u00e4ufiger, auch bei J\u00fcngeren.</p></article></html>")
                        .getBytes(StandardCharsets.ISO_8859_1)))
            .setArrival(Arrival.PUSH)
            .setContentType("text/html")
            .setUrl(null)
            .build();
    List<EntryOutcome> outcomes = new ArrayList<>();

    FeedReading read = DeliveryReader.read(pushed, states::get, outcomes::add);

    assertThat(read.format()).isEqualTo("html-page");
    ArticleIngested article = ((EntryOutcome.Revised) outcomes.get(0)).article();
    assertThat(article.getTitle()).isEqualTo("Gicht bei J\u00fcngeren");
    assertThat(article.getUrl()).isEqualTo("https://m.example/gicht");
    assertThat(article.getBodyHtml()).contains("Gicht wird h\u00e4ufiger, auch bei J\u00fcngeren.");
    assertThat(article.getAuthors()).containsExactly("Ida Berg");
    assertThat(article.getLanguage()).isEqualTo("de");
  }

  @Test
  void an_html_page_without_an_article_is_told_so() {
    Delivery pushed =
        Delivery.newBuilder(delivery(bytes("<!DOCTYPE html><html></html>")))
            .setArrival(Arrival.PUSH)
            .build();

    assertThat(DeliveryReader.read(pushed, states::get, one -> {}).error())
        .contains("without an article");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<EntryOutcome> read(String document) {
    return read(document.getBytes(StandardCharsets.UTF_8));
  }

  private List<EntryOutcome> read(byte[] document) {
    return read(delivery(document));
  }

  private List<EntryOutcome> read(Delivery delivery) {
    List<EntryOutcome> outcomes = new ArrayList<>();
    FeedReading read =
        DeliveryReader.read(
            delivery,
            states::get,
            outcome -> {
              outcomes.add(outcome);
              if (outcome instanceof EntryOutcome.Revised revised) {
                states.put(revised.state().getArticleId(), revised.state());
              }
            });
    assertThat(read.error()).isNull();
    return outcomes;
  }

  private static List<ArticleIngested> revised(List<EntryOutcome> outcomes) {
    return outcomes.stream().map(outcome -> ((EntryOutcome.Revised) outcome).article()).toList();
  }

  private static Delivery delivery(byte[] body) {
    return Delivery.newBuilder()
        .setDeliveryId("d")
        .setSourceId("s")
        .setReceivedAt(Instant.EPOCH)
        .setBody(ByteBuffer.wrap(body))
        .build();
  }

  private static String rss(String item) {
    return "<rss version='2.0'><channel><title>F</title><item>" + item + "</item></channel></rss>";
  }
}

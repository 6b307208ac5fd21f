package io.wireroom.ingest.article;

import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.ingest.article.identity.ArticleMemory;
import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.FeedHead;
import io.wireroom.ingest.feed.FeedReader;
import io.wireroom.ingest.feed.FeedReading;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import io.wireroom.ingest.page.FetchedPage;
import io.wireroom.ingest.page.HtmlPage;
import io.wireroom.ingest.page.PageText;
import io.wireroom.ingest.page.PlainTextPage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a delivery of whatever format into the outcomes of its entries. */
public final class DeliveryReader {
  /** Format of an article page in HTML. */
  public static final String HTML_PAGE = "html-page";

  /** Counts up when the rules change in a way that changes events. */
  public static final int VERSION = ArticleReviser.PARSER_VERSION;

  private DeliveryReader() {}

  /**
   * Reads a delivery.
   *
   * @param memory what is remembered of the source's articles. Asked for each entry in turn, so
   *     that an article that stands twice in a delivery is compared with its first
   * @param outcomes gets what became of each entry, in order
   * @return what the document was
   */
  public static FeedReading read(
      Delivery delivery, ArticleMemory memory, Consumer<EntryOutcome> outcomes) {
    Repairs repairs = new Repairs();
    String text = TextDecoder.decode(bytes(delivery.getBody()), delivery.getContentType(), repairs);
    if (text.isBlank()) {
      return FeedReading.unreadable("the document is empty");
    }
    if (HtmlPage.looksLike(text)) {
      return page(delivery, memory, outcomes);
    }
    if (PlainTextPage.looksLike(text)) {
      FeedReading page = new FeedReading("article-page", FeedHead.EMPTY, repairs.all(), null);
      List<Entry> entry = List.of(PlainTextPage.read(text, delivery.getUrl()));
      revise(entry, page, delivery, memory, outcomes);
      return page;
    }
    // What the feed says of itself may stand after its entries, so they wait for it
    List<Entry> entries = new ArrayList<>();
    FeedReading feed = FeedReader.read(text, delivery.getUrl(), repairs, entries::add);
    if (feed.error() == null) {
      revise(entries, feed, delivery, memory, outcomes);
    }
    return feed;
  }

  private static FeedReading page(
      Delivery delivery, ArticleMemory memory, Consumer<EntryOutcome> outcomes) {
    if (delivery.getArrival() == Arrival.POLL) {
      return FeedReading.unreadable(
          "an HTML page, not a feed: give the address of the site's feed");
    }
    String url = delivery.getUrl();
    String html =
        PageText.of(new FetchedPage("", delivery.getContentType(), bytes(delivery.getBody())));
    Entry entry = HtmlPage.read(html, url).orElse(null);
    if (entry == null) {
      return FeedReading.unreadable("an HTML page without an article in it");
    }
    FeedReading page = new FeedReading(HTML_PAGE, FeedHead.EMPTY, List.of(), null);
    revise(List.of(entry), page, delivery, memory, outcomes);
    return page;
  }

  private static void revise(
      List<Entry> entries,
      FeedReading feed,
      Delivery delivery,
      ArticleMemory memory,
      Consumer<EntryOutcome> outcomes) {
    ArticleReviser reviser = new ArticleReviser(delivery, feed, entries, memory);
    entries.forEach(entry -> reviser.revise(entry, outcomes));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}

package io.wireroom.ingest.push;

import io.vertx.core.Future;
import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Sighting;
import io.wireroom.event.Source;
import io.wireroom.event.Topics;
import io.wireroom.ingest.embargo.EmbargoMove;
import io.wireroom.ingest.embargo.EmbargoRule;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.page.FetchedPage;
import io.wireroom.ingest.page.PageBundle;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.Publisher;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The one way of bytes into the system: as a delivery into its topic, before anybody reads them.
 */
public final class Archive {
  /** Header of a page's delivery: the address that was asked for, before redirects. */
  public static final String ASKED_FOR = "asked-for";

  private final Publisher publisher;
  private final Topics topics;
  private final SourceDirectory sources;
  private final EventCodec<Delivery> codec = EventCodec.of(Delivery.class);

  public Archive(Publisher publisher, Topics topics, SourceDirectory sources) {
    this.publisher = publisher;
    this.topics = topics;
    this.sources = sources;
  }

  /** Stores what an editor decided on an article of a source; gives the delivery's id. */
  public Future<String> decided(String sourceId, EmbargoMove move) {
    return store(
        Delivery.newBuilder()
            .setDeliveryId(UUID.randomUUID().toString())
            .setSourceId(sourceId)
            .setReceivedAt(Instant.now())
            .setArrival(Arrival.EDITOR)
            .setContentType(EmbargoMove.CONTENT_TYPE)
            .setBody(ByteBuffer.wrap(move.bytes()))
            .build());
  }

  /** Stores what a poll fetched; gives the delivery's id when Kafka has it. */
  public Future<String> polled(String sourceId, FetchResult.Fetched fetched) {
    return store(fetched(sourceId, fetched).build());
  }

  /** Stores a document of an archived feed; gives the delivery's id when Kafka has it. */
  public Future<String> backfilled(String sourceId, FetchResult.Fetched fetched) {
    return store(fetched(sourceId, fetched).setBackfill(true).setCheckPages(false).build());
  }

  private Delivery.Builder fetched(String sourceId, FetchResult.Fetched fetched) {
    return Delivery.newBuilder()
        .setDeliveryId(UUID.randomUUID().toString())
        .setSourceId(sourceId)
        .setReceivedAt(Instant.now())
        .setArrival(Arrival.POLL)
        .setUrl(fetched.url().toString())
        .setContentType(fetched.contentType())
        .setEmbargoedUntil(embargo(sourceId, Instant.now()))
        .setFullText(fullText(sourceId))
        .setCheckPages(checkPages(sourceId))
        .setBody(ByteBuffer.wrap(fetched.body().getBytes()));
  }

  /** Stores the pages of an article, which wait to be read together; gives the delivery's id. */
  public Future<String> paged(
      String sourceId, String articleId, String asked, List<FetchedPage> pages) {
    PageBundle.Packed packed = PageBundle.pack(pages);
    return store(
        page(sourceId, articleId, asked)
            .setUrl(pages.get(0).url())
            .setContentType(packed.contentType())
            .setBody(ByteBuffer.wrap(packed.body()))
            .build());
  }

  /** Stores that the page of an article could not be had, and why. */
  public Future<String> pageMissing(String sourceId, String articleId, String asked, String why) {
    return store(
        page(sourceId, articleId, asked).setMissing(why).setBody(ByteBuffer.allocate(0)).build());
  }

  /** Stores what was seen when the page of an article was looked for, and how, in words. */
  public Future<String> looked(
      String sourceId, String articleId, String asked, Sighting sighting, String why) {
    return store(
        page(sourceId, articleId, asked)
            .setSighting(sighting)
            .setMissing(why)
            .setBody(ByteBuffer.allocate(0))
            .build());
  }

  private static Delivery.Builder page(String sourceId, String articleId, String asked) {
    return Delivery.newBuilder()
        .setDeliveryId(UUID.randomUUID().toString())
        .setSourceId(sourceId)
        .setReceivedAt(Instant.now())
        .setArrival(Arrival.PAGE)
        .setArticleId(articleId)
        .setHeaders(Map.of(ASKED_FOR, asked));
  }

  /**
   * Stores what came without our asking for it; gives the delivery's id when Kafka has it.
   *
   * @param deliveryId the same for what is the same, so that a repetition can be told
   * @param url where the document can be had, the base of its links; null when not known
   */
  public Future<String> arrived(
      String deliveryId,
      String sourceId,
      Arrival arrival,
      @Nullable String url,
      @Nullable String contentType,
      byte[] body) {
    Instant now = Instant.now();
    return store(
        Delivery.newBuilder()
            .setDeliveryId(deliveryId)
            .setSourceId(sourceId)
            .setReceivedAt(now)
            .setArrival(arrival)
            .setUrl(url)
            .setContentType(contentType)
            .setEmbargoedUntil(embargo(sourceId, now))
            .setBody(ByteBuffer.wrap(body))
            .build());
  }

  /** Stores a delivery; gives its id when Kafka has it. */
  Future<String> store(Delivery delivery) {
    var record =
        new ProducerRecord<>(
            topics.deliveries().name(), delivery.getSourceId(), codec.encode(delivery));
    Headers.describe(
        record,
        delivery.getDeliveryId(),
        "delivery",
        delivery.getSourceId(),
        delivery.getReceivedAt());
    Headers.put(record, Headers.TRACEPARENT, newTrace());
    return publisher.publish(record).map(place -> delivery.getDeliveryId());
  }

  /** When what arrives now may be read, by the rule of its source; null when it has none. */
  @Nullable Instant embargo(String sourceId, Instant now) {
    return sources
        .find(sourceId)
        .map(Source::getEmbargo)
        .map(rule -> EmbargoRule.parse(rule).endAfter(now))
        .orElse(null);
  }

  /** Whether the source wants the pages of its articles. */
  boolean fullText(String sourceId) {
    return sources.find(sourceId).map(Source::getFullText).orElse(false);
  }

  /** Whether the source wants pages of articles that leave its feed early to be looked for. */
  boolean checkPages(String sourceId) {
    return sources.find(sourceId).map(Source::getCheckPages).orElse(false);
  }

  private static String newTrace() {
    UUID trace = UUID.randomUUID();
    String id = trace.toString().replace("-", "");
    return "00-" + id + "-" + id.substring(16) + "-01";
  }
}

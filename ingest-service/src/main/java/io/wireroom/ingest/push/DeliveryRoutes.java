package io.wireroom.ingest.push;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.ingest.source.SourceDirectory;
import io.wireroom.runtime.http.IdempotencyKeys;
import io.wireroom.runtime.http.RawBody;
import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes pushed deliveries: {@code POST /v1/deliveries?source=ID} with the document as its body,
 * which may have a Content-Encoding. 202 means that Kafka has the bytes.
 *
 * <p>With an {@code Idempotency-Key} a repeated push is answered like the first and stored once;
 * remembered for a day by this process. After that, or at another instance, the bytes are stored
 * again under the same delivery id and their entries are found unchanged.
 *
 * @see <a
 *     href="https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header">The
 *     Idempotency-Key header</a>
 */
public final class DeliveryRoutes {
  private final Archive archive;
  private final SourceDirectory sources;
  private final int largest;
  private final IdempotencyKeys<String> stored = new IdempotencyKeys<>();

  /**
   * Routes for pushes.
   *
   * @param largest most bytes of a body
   */
  public DeliveryRoutes(Archive archive, SourceDirectory sources, int largest) {
    this.archive = archive;
    this.sources = sources;
    this.largest = largest;
  }

  /** Adds the route. */
  public void addTo(Router router) {
    router
        .post("/v1/deliveries")
        .handler(new RawBody(largest))
        .handler(this::take)
        .failureHandler(this::tooLarge);
  }

  private void take(RoutingContext call) {
    String sourceId = sourceId(call);
    Buffer body = call.body().buffer();
    if (body == null || body.length() == 0) {
      throw new Refusal.BadRequest("the body is empty: it takes a feed or an article page");
    }
    EncodedBody.decoded(call, body, largest)
        .compose(
            document ->
                stored(call, sourceId, document)
                    .map(
                        deliveryId ->
                            new JsonObject()
                                .put("deliveryId", deliveryId)
                                .put("source", sourceId)
                                .put("bytes", document.length())))
        .onSuccess(
            answer ->
                call.response()
                    .setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(answer.toBuffer()))
        .onFailure(call::fail);
  }

  private Future<String> stored(RoutingContext call, String sourceId, Buffer body) {
    String key = IdempotencyKeys.of(call);
    if (key == null) {
      return archive.store(delivery(call, UUID.randomUUID().toString(), sourceId, body));
    }
    String deliveryId = "push-" + Fingerprint.of(sourceId, key);
    return stored.once(
        deliveryId,
        body.getBytes(),
        () -> archive.store(delivery(call, deliveryId, sourceId, body)));
  }

  private Delivery delivery(RoutingContext call, String deliveryId, String sourceId, Buffer body) {
    boolean file = "file".equals(call.request().getParam("arrival"));
    Instant now = Instant.now();
    return Delivery.newBuilder()
        .setDeliveryId(deliveryId)
        .setSourceId(sourceId)
        .setReceivedAt(now)
        .setEmbargoedUntil(archive.embargo(sourceId, now))
        .setFullText(archive.fullText(sourceId))
        .setArrival(file ? Arrival.FILE : Arrival.PUSH)
        .setUrl(url(call.request().getParam("url")))
        .setContentType(call.request().getHeader("Content-Type"))
        .setBody(ByteBuffer.wrap(body.getBytes()))
        .build();
  }

  private String sourceId(RoutingContext call) {
    String sourceId = call.request().getParam("source");
    if (sourceId == null) {
      throw new Refusal.BadRequest(
          "source", "the id of a source, as in /v1/deliveries?source=my-source");
    }
    if (sources.find(sourceId).isEmpty()) {
      throw new Refusal.NotFound(
          "no source " + sourceId + "; PUT /v1/sources/" + sourceId + " makes it");
    }
    return sourceId;
  }

  private static @Nullable String url(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      URI url = URI.create(text);
      if (url.getHost() != null
          && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
        return text;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // told below
    }
    throw new Refusal.BadRequest("url", "the http or https address that the document came from");
  }

  private void tooLarge(RoutingContext call) {
    if (call.statusCode() == 413) {
      call.fail(new Refusal.TooLarge("a delivery has at most " + largest + " bytes"));
    } else {
      call.next();
    }
  }
}

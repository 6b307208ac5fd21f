package io.wireroom.ingest.embargo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * An editor's decision on a held article. It takes the way of every delivery, so it is archived and
 * in order with what the publisher sends.
 *
 * @param until when it may be read; in the past for at once
 */
public record EmbargoMove(String articleId, Instant until) {
  /** Media type of such a delivery. */
  public static final String CONTENT_TYPE = "application/vnd.wireroom.embargo+json";

  /** Reads one out of a delivery; empty when it is none. */
  public static Optional<EmbargoMove> read(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    try {
      JsonObject json = new JsonObject(Buffer.buffer(bytes));
      String articleId = json.getString("articleId");
      String until = json.getString("until");
      return articleId == null || until == null
          ? Optional.empty()
          : Optional.of(new EmbargoMove(articleId, Instant.parse(until)));
    } catch (DecodeException | ClassCastException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** As a delivery carries it. */
  public byte[] bytes() {
    return new JsonObject()
        .put("articleId", articleId)
        .put("until", until.toString())
        .toBuffer()
        .getBytes();
  }
}

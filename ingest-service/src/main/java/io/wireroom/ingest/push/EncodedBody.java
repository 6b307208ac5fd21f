package io.wireroom.ingest.push;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.ingest.fetch.BodyTooLarge;
import io.wireroom.ingest.fetch.BoundedBody;
import io.wireroom.ingest.fetch.UnknownCoding;
import io.wireroom.runtime.http.Refusal;
import java.io.IOException;
import java.util.List;

/** The body of a push without its content-encodings. */
public final class EncodedBody {
  private EncodedBody() {}

  /**
   * Decodes a body; fails with what the sender is to be told when that cannot be.
   *
   * @param most bytes that it may have decoded
   */
  public static Future<Buffer> decoded(RoutingContext call, Buffer body, int most) {
    List<String> encodings = call.request().headers().getAll("Content-Encoding");
    if (encodings.isEmpty()) {
      return Future.succeededFuture(body);
    }
    return call.vertx()
        .executeBlocking(() -> BoundedBody.decode(body, encodings, most), false)
        .recover(failure -> Future.failedFuture(refusal(failure, most)));
  }

  private static Throwable refusal(Throwable failure, int most) {
    if (failure instanceof BodyTooLarge) {
      return new Refusal.TooLarge("a delivery has at most " + most + " bytes");
    }
    if (failure instanceof UnknownCoding) {
      return new Refusal.UnsupportedEncoding(BoundedBody.ACCEPTED);
    }
    return failure instanceof IOException
        ? new Refusal.BadRequest("the body is not of its content-encoding")
        : failure;
  }
}

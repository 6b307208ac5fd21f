package io.wireroom.ingest.fetch;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Undoes the content-encoding of a body, counting what comes out: a small answer must not become a
 * huge one here.
 */
final class BoundedBody {
  /** What we can undo, as told to the publisher. */
  static final String ACCEPTED = "gzip, deflate";

  private BoundedBody() {}

  /**
   * Returns the body without its encoding.
   *
   * @throws IOException when it is not of that encoding, or larger than {@code most} bytes, or of
   *     an encoding that we did not ask for
   */
  static Buffer decode(Buffer body, String encoding, int most) throws IOException {
    InputStream raw = new ByteArrayInputStream(body.getBytes());
    InputStream decoded =
        switch (encoding.toLowerCase(Locale.ROOT).strip()) {
          case "", "identity" -> raw;
          case "gzip", "x-gzip" -> new GZIPInputStream(raw);
          case "deflate" -> new InflaterInputStream(raw);
          default -> throw new IOException("the body has the content-encoding " + encoding);
        };
    try (decoded) {
      byte[] bytes = decoded.readNBytes(most);
      if (decoded.read() >= 0) {
        throw new IOException("the body is larger than " + most + " bytes");
      }
      return Buffer.buffer(bytes);
    }
  }
}

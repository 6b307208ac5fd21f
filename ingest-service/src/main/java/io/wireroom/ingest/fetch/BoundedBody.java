package io.wireroom.ingest.fetch;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Undoes the content-encodings of a body, counting what comes out of each: a small answer must not
 * become a huge one here.
 */
public final class BoundedBody {
  /** What we can undo, as told to others. */
  public static final String ACCEPTED = "gzip, deflate, br, zstd";

  private static final int MOST_CODINGS = 3;

  private BoundedBody() {}

  /**
   * Returns the body without its encodings.
   *
   * @param encodings what the Content-Encoding headers say, in order; empty for none
   * @param most bytes that each of them may give
   * @throws BodyTooLarge when one gives more; no more than that was decoded
   * @throws UnknownCoding when it is of an encoding that we did not ask for, or of too many
   * @throws IOException when it is not of the encoding that it says
   */
  public static Buffer decode(Buffer body, List<String> encodings, int most) throws IOException {
    List<ContentCoding> codings = codings(String.join(",", encodings));
    if (codings.isEmpty() && body.length() <= most) {
      return body;
    }
    // Applied in the order of the header, so undone from its end
    Collections.reverse(codings);
    InputStream decoded = new BoundedStream(new ByteArrayInputStream(body.getBytes()), most);
    try {
      for (ContentCoding coding : codings) {
        decoded = new BoundedStream(coding.open(decoded), most);
      }
      return Buffer.buffer(decoded.readAllBytes());
    } finally {
      decoded.close();
    }
  }

  private static List<ContentCoding> codings(String header) throws UnknownCoding {
    List<ContentCoding> codings = new ArrayList<>();
    for (String name : header.split(",", -1)) {
      if (!name.isBlank()) {
        codings.add(ContentCoding.of(name).orElseThrow(() -> new UnknownCoding(header)));
      }
      if (codings.size() > MOST_CODINGS) {
        throw new UnknownCoding(header);
      }
    }
    codings.removeIf(coding -> coding == ContentCoding.IDENTITY);
    return codings;
  }
}

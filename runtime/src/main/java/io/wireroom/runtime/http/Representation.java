package io.wireroom.runtime.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.digest.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A body to answer with, which is not sent to who has it already. Its tag is weak, since the server
 * may compress the body.
 *
 * @param type media type
 * @param caching the header Cache-Control
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2">RFC 9110, If-None-Match</a>
 */
public record Representation(String type, String caching, String tag, Buffer body) {
  /** To be asked for anew each time, with the tag. */
  public static final String REVALIDATED = "private, no-cache";

  /** What changes with the program alone. */
  public static final String OF_THIS_PROGRAM = "public, max-age=3600";

  /** A body whose bytes tell whether it is the same. */
  public static Representation of(String type, String caching, Buffer body) {
    return new Representation(type, caching, tagOf(body.getBytes()), body);
  }

  /** JSON. */
  public static Representation json(String json) {
    return of("application/json", REVALIDATED, Buffer.buffer(json));
  }

  /** The tag of what these bytes tell apart. */
  public static String tagOf(byte[] bytes) {
    return tagOfDigest(Sha256.of(bytes));
  }

  /** The same for who has their SHA-256. */
  public static String tagOfDigest(byte[] digest) {
    return "W/\"" + HexFormat.of().formatHex(digest, 0, 16) + '"';
  }

  /** Ends the call with it, or with 304. */
  public void end(RoutingContext call) {
    HttpServerResponse response =
        call.response()
            .putHeader("ETag", tag)
            .putHeader("Cache-Control", caching)
            .putHeader("X-Content-Type-Options", "nosniff");
    if (isHad(call.request().headers().getAll("If-None-Match"))) {
      response.setStatusCode(304).end();
    } else {
      response.putHeader("Content-Type", type).end(body);
    }
  }

  boolean isHad(List<String> had) {
    return had.stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip)
        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}

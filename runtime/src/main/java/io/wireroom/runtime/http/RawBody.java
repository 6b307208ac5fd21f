package io.wireroom.runtime.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of a request as bytes, whatever it is said to be. Vert.x reads what is called a
 * form as one, and refuses a field of more than 8 KiB; curl calls all that it sends a form unless
 * it is told otherwise, a feed of megabytes too. So what is called a form has no Content-Type from
 * here on. A form of several parts is refused with 415: what would be taken is its wrapping.
 */
public final class RawBody implements Handler<RoutingContext> {
  private final BodyHandler bytes;

  /**
   * A body of a bounded size; a longer one fails the call with 413.
   *
   * @param most bytes of it, as they are sent
   */
  public RawBody(long most) {
    bytes = BodyHandler.create(false).setBodyLimit(most);
  }

  @Override
  public void handle(RoutingContext call) {
    String type = type(call.request().getHeader(HttpHeaders.CONTENT_TYPE));
    if (type.equals("multipart/form-data")) {
      throw new Refusal.UnsupportedType(
          "the body is taken as it is, and not as a part of a form: curl --data-binary @file");
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      call.request().headers().remove(HttpHeaders.CONTENT_TYPE);
    }
    bytes.handle(call);
  }

  private static String type(@Nullable String header) {
    return header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}

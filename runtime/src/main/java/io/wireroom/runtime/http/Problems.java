package io.wireroom.runtime.http;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import io.wireroom.runtime.kafka.TransientFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every failed request with a problem document.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
 */
public final class Problems {
  private static final Logger LOGGER = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  /** Speaks for all routes of the router, also for paths and methods that it has none for. */
  public static void addTo(Router router) {
    router.route().failureHandler(Problems::handle);
    router.errorHandler(
        404,
        call -> answer(call, new Refusal.NotFound("there is nothing at " + call.normalizedPath())));
    router.errorHandler(
        405,
        call ->
            send(
                call,
                405,
                "Method not allowed",
                call.request().method() + " is not possible here",
                Map.of()));
    router.errorHandler(500, Problems::handle);
  }

  /** Answers a failed call. */
  public static void handle(RoutingContext call) {
    Throwable failure = call.failure();
    if (call.response().ended()) {
      return;
    }
    if (failure instanceof Refusal refusal) {
      answer(call, refusal);
    } else if (failure instanceof TransientFailure) {
      LOGGER
          .atWarn()
          .addKeyValue("error", failure.getMessage())
          .addKeyValue("cause", failure.getCause())
          .log("call put off");
      answer(call, new Refusal.Unavailable(failure.getMessage() + "; try again shortly"));
    } else if (failure instanceof HttpException refused) {
      send(call, refused.getStatusCode(), "Refused", refused.getPayload(), Map.of());
    } else if (failure == null || call.statusCode() / 100 == 4) {
      send(
          call,
          call.statusCode(),
          "Refused",
          failure == null ? null : failure.getMessage(),
          Map.of());
    } else {
      LOGGER
          .atError()
          .setCause(failure)
          .addKeyValue("path", call.normalizedPath())
          .log("a call ended on a bug");
      send(call, 500, "Internal error", "the fault is ours; it has been logged", Map.of());
    }
  }

  private static void answer(RoutingContext call, Refusal refusal) {
    refusal.headers().forEach(call.response()::putHeader);
    send(call, refusal.status(), refusal.title(), refusal.getMessage(), refusal.members());
  }

  private static void send(
      RoutingContext call,
      int status,
      String title,
      @Nullable String detail,
      Map<String, Object> members) {
    JsonObject problem =
        new JsonObject().put("type", "about:blank").put("title", title).put("status", status);
    if (detail != null) {
      problem.put("detail", detail);
    }
    members.forEach(problem::put);
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .end(problem.toBuffer());
  }
}

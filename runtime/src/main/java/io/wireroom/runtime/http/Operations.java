package io.wireroom.runtime.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.kafka.LoopState;
import java.util.List;

/**
 * What operations people ask a service: {@code /health/live} (the process runs), {@code
 * /health/ready} (each stage goes on; 503 with the reason when one is held up) and {@code /metrics}
 * (Prometheus).
 */
public final class Operations {
  private final List<LoopState> stages;
  private final PrometheusMeterRegistry meters;

  public Operations(List<LoopState> stages, PrometheusMeterRegistry meters) {
    this.stages = List.copyOf(stages);
    this.meters = meters;
  }

  /** Adds the routes. */
  public void addTo(Router router) {
    router
        .get("/health/live")
        .handler(call -> json(call, 200, new JsonObject().put("status", "up")));
    router.get("/health/ready").handler(this::ready);
    router
        .get("/metrics")
        .handler(
            call ->
                call.response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4")
                    .end(meters.scrape()));
  }

  private void ready(RoutingContext call) {
    JsonObject told = new JsonObject();
    boolean well = true;
    for (LoopState stage : stages) {
      String trouble = stage.trouble();
      well &= trouble == null;
      told.put(stage.stage(), new JsonObject().put("lag", stage.lag()).put("trouble", trouble));
    }
    json(
        call,
        well ? 200 : 503,
        new JsonObject().put("status", well ? "ready" : "held up").put("stages", told));
  }

  private static void json(RoutingContext call, int status, JsonObject body) {
    call.response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .end(body.toBuffer());
  }
}

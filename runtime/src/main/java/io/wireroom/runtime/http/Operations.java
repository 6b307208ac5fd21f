package io.wireroom.runtime.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.kafka.LoopState;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What operations people ask a service: {@code /health/live} (the process runs), {@code
 * /health/ready} (each stage goes on; 503 with the reason when one is held up, or all of them
 * because the brokers do not answer) and {@code /metrics} (Prometheus).
 */
public final class Operations {
  private final List<LoopState> stages;
  private final Supplier<@Nullable String> brokers;
  private final PrometheusMeterRegistry meters;

  /**
   * Tells of stages.
   *
   * @param brokers what keeps all stages from going on, in words; gives null while nothing does
   */
  public Operations(
      List<LoopState> stages, Supplier<@Nullable String> brokers, PrometheusMeterRegistry meters) {
    this.stages = List.copyOf(stages);
    this.brokers = brokers;
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
    String ofAll = brokers.get();
    boolean well = ofAll == null;
    for (LoopState stage : stages) {
      String trouble = stage.trouble() == null ? ofAll : stage.trouble();
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

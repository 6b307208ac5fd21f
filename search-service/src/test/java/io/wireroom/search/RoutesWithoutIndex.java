package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.wireroom.event.Topics;
import io.wireroom.runtime.access.AccessSettings;
import io.wireroom.runtime.access.Gate;
import io.wireroom.runtime.access.Rates;
import io.wireroom.runtime.http.Operations;
import io.wireroom.runtime.http.Problems;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.Publisher;
import io.wireroom.runtime.outgoing.AddressGuard;
import io.wireroom.runtime.process.ServiceFrame;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.elasticsearch.ElasticsearchSettings;
import io.wireroom.search.out.PublicAddress;
import io.wireroom.search.semantic.Nearness;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the service answers over HTTP where no Elasticsearch is. */
final class RoutesWithoutIndex implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Connection nowhere =
      new Connection(
          ElasticsearchSettings.from(
              Settings.of(Map.of("WIREROOM_ELASTICSEARCH_URL", "http://127.0.0.1:1"))));
  private final Publisher silent;
  private final Audience audience;
  private final PublishedApi api = new PublishedApi();
  private final Router router = Router.router(vertx);
  private final HttpServer server;

  RoutesWithoutIndex() {
    this(Map.of());
  }

  /** With settings of its own. */
  RoutesWithoutIndex(Map<String, String> variables) {
    Settings settings = Settings.of(variables);
    Settings kafka = Settings.of(Map.of("WIREROOM_KAFKA_BOOTSTRAP", "127.0.0.1:1"));
    KafkaClients clients =
        new KafkaClients(KafkaSettings.from(kafka), Duration.ofSeconds(1), meters, broken -> {});
    silent = new Publisher(vertx, clients.producer());
    audience =
        new Audience(
            vertx,
            clients,
            new Topics("silent"),
            silent,
            () -> ConceptNames.NONE,
            new PublicAddress(""),
            new AddressGuard(Set.of()),
            Clock.systemUTC(),
            broken -> {});
    new SearchRoutes(
            nowhere.client(),
            "articles",
            () -> ConceptNames.NONE,
            Clock.systemUTC(),
            "",
            audience,
            Nearness.OFF,
            new Gate(vertx, AccessSettings.from(settings, Rates.NONE), SearchScopes.RULES))
        .addTo(router);
    new Operations(List.of(), () -> null, meters).addTo(router);
    Problems.addTo(router);
    server =
        vertx
            .createHttpServer(ServiceFrame.httpOptions())
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  Router router() {
    return router;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(api.objections(request.build(), answer)).as(path + " " + answer.body()).isEmpty();
    return answer;
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
    audience.close();
    silent.close();
    nowhere.close();
    meters.close();
  }
}

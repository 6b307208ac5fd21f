package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.DefaultTransportOptions;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.ElasticsearchTransportBase;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one client of Elasticsearch in a service. Nothing connects before the first call. */
public final class Connection implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Connection.class);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);
  private static final int MOST_CONNECTIONS = 32;

  private final @Nullable Vertx own;
  private final ElasticsearchTransport transport;
  private final ElasticsearchAsyncClient client;

  /** A connection of a program that has no Vert.x: it has one of its own. */
  public Connection(ElasticsearchSettings settings) {
    this(Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)), settings, true);
  }

  /** A connection over a Vert.x, which stays open. */
  public Connection(Vertx vertx, ElasticsearchSettings settings) {
    this(vertx, settings, false);
  }

  private Connection(Vertx vertx, ElasticsearchSettings settings, boolean owned) {
    if (settings.isReadOnTheWay()) {
      LOGGER
          .atWarn()
          .addKeyValue("elasticsearch", settings.url())
          .log("a password or key goes to another host in plain text; https hides it");
    }
    own = owned ? vertx : null;
    transport =
        new ElasticsearchTransportBase(
            new VertxTransport(
                vertx.createHttpClient(
                    options(settings), new PoolOptions().setHttp1MaxSize(MOST_CONNECTIONS)),
                prefix(settings.url()),
                authorization(settings)),
            DefaultTransportOptions.EMPTY,
            new JacksonJsonpMapper(
                JsonMapper.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build())) {};
    client = new ElasticsearchAsyncClient(transport);
  }

  /** The client; safe for use by many threads. */
  public ElasticsearchAsyncClient client() {
    return client;
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException leftOpen) {
      throw new UncheckedIOException(leftOpen);
    } finally {
      if (own != null) {
        own.close().await();
      }
    }
  }

  private static HttpClientOptions options(ElasticsearchSettings settings) {
    URI url = settings.url();
    HttpClientOptions options =
        new HttpClientOptions()
            .setDefaultHost(url.getHost())
            .setDefaultPort(port(url))
            .setSsl(url.getScheme().equals("https"))
            .setConnectTimeout((int) CONNECT_LIMIT.toMillis())
            .setIdleTimeout((int) SILENCE_LIMIT.toSeconds());
    if (!settings.caFingerprint().isEmpty()) {
      options.setTrustOptions(TrustOptions.wrap(new PinnedAuthority(settings.caFingerprint())));
    }
    return options;
  }

  private static String prefix(URI url) {
    return url.getRawPath().replaceFirst("/+$", "");
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return url.getScheme().equals("https") ? 443 : 80;
  }

  private static Map<String, String> authorization(ElasticsearchSettings settings) {
    if (!settings.apiKey().isEmpty()) {
      return Map.of("Authorization", "ApiKey " + settings.apiKey());
    }
    if (settings.user().isEmpty()) {
      return Map.of();
    }
    byte[] pair = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }
}

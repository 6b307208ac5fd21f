package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one client of Elasticsearch in a service. Nothing connects before the first call. */
public final class Connection implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Connection.class);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
  private static final Duration SILENCE_LIMIT = Duration.ofSeconds(30);
  private static final int MOST_CONNECTIONS = 32;

  private final RestClientTransport transport;
  private final ElasticsearchAsyncClient client;

  public Connection(ElasticsearchSettings settings) {
    if (settings.isReadOnTheWay()) {
      LOGGER
          .atWarn()
          .addKeyValue("elasticsearch", settings.url())
          .log("a password or key goes to another host in plain text; https hides it");
    }
    transport = new RestClientTransport(rest(settings), new JacksonJsonpMapper());
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
    }
  }

  private static RestClient rest(ElasticsearchSettings settings) {
    URI url = settings.url();
    RestClientBuilder builder =
        RestClient.builder(new HttpHost(url.getHost(), port(url), url.getScheme()))
            .setRequestConfigCallback(
                limits ->
                    limits
                        .setConnectTimeout((int) CONNECT_LIMIT.toMillis())
                        .setSocketTimeout((int) SILENCE_LIMIT.toMillis()))
            .setDefaultHeaders(authorization(settings))
            .setHttpClientConfigCallback(
                http -> {
                  if (!settings.caFingerprint().isEmpty()) {
                    http.setSSLContext(new PinnedAuthority(settings.caFingerprint()).context());
                  }
                  return http.setMaxConnTotal(MOST_CONNECTIONS)
                      .setMaxConnPerRoute(MOST_CONNECTIONS);
                });
    if (!url.getPath().isEmpty() && !url.getPath().equals("/")) {
      builder.setPathPrefix(url.getPath());
    }
    return builder.build();
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return url.getScheme().equals("https") ? 443 : 80;
  }

  private static Header[] authorization(ElasticsearchSettings settings) {
    if (!settings.apiKey().isEmpty()) {
      return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
    }
    if (settings.user().isEmpty()) {
      return new Header[0];
    }
    byte[] pair = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
    return new Header[] {
      new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
    };
  }
}

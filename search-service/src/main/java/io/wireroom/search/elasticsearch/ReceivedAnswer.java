package io.wireroom.search.elasticsearch;

import co.elastic.clients.transport.http.TransportHttpClient.Node;
import co.elastic.clients.transport.http.TransportHttpClient.Response;
import co.elastic.clients.util.BinaryData;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of Elasticsearch that was received as a whole. */
record ReceivedAnswer(HttpClientResponse head, Buffer whole) implements Response {
  @Override
  public Node node() {
    return new Node(head.request().absoluteURI());
  }

  @Override
  public int statusCode() {
    return head.statusCode();
  }

  @Override
  public @Nullable String header(String name) {
    return head.getHeader(name);
  }

  @Override
  public List<String> headers(String name) {
    return head.headers().getAll(name);
  }

  /** Nothing, where there was no content. */
  @Override
  public @Nullable BinaryData body() {
    return whole.length() == 0
        ? null
        : BinaryData.of(whole.getBytes(), head.getHeader("Content-Type"));
  }

  @Override
  public Object originalResponse() {
    return head;
  }

  @Override
  public void close() {
    // It was received as a whole
  }
}

package io.wireroom.search.notice;

import io.vertx.core.buffer.Buffer;
import java.util.Map;

/**
 * What is posted to a receiver.
 *
 * @param headers without those that every request has
 */
public record Message(Map<String, String> headers, Buffer body) {
  public Message {
    headers = Map.copyOf(headers);
  }
}

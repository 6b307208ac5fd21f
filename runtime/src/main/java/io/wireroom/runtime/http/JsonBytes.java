package io.wireroom.runtime.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes JSON in UTF-8, without a string in between. */
public final class JsonBytes {
  private static final ObjectWriter WRITER = JsonMapper.builder().build().writer();

  private JsonBytes() {}

  /** The bytes of a tree. */
  public static byte[] of(JsonNode json) {
    try {
      return WRITER.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("a tree cannot be written", impossible);
    }
  }
}

package io.wireroom.runtime.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON in UTF-8, without a string in between. */
public final class JsonBytes {
  private static final ObjectWriter WRITER =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build().writer();

  private JsonBytes() {}

  /** The bytes of a tree. */
  public static byte[] of(JsonNode json) {
    try {
      return WRITER.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("a tree cannot be written", impossible);
    }
  }

  /** Writes the same piece by piece, trees too. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return WRITER.createGenerator(out);
  }
}

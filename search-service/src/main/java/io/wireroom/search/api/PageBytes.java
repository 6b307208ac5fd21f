package io.wireroom.search.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.digest.Sha256;
import io.wireroom.runtime.http.JsonBytes;
import io.wireroom.runtime.http.Representation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.Map.Entry;

/**
 * A page of hits as it is sent, and the tag of what does not change from one call to the next. It
 * is written once for both.
 */
record PageBytes(byte[] json, String tag) {
  private static final int TYPICAL = 64 << 10;
  private static final String HITS = "hits";
  private static final String SCORE = "score";
  private static final String NEXT = "next";

  /**
   * Writes a page. Its scores and its cursor are not in the tag: scores fade, and a cursor holds
   * its time; neither makes the same hits another answer. Whether there is a cursor is in it.
   */
  static PageBytes of(ObjectNode page) {
    ByteArrayOutputStream json = new ByteArrayOutputStream(TYPICAL);
    DigestOutputStream told = new DigestOutputStream(json, Sha256.digest());
    told.getMessageDigest().update((byte) (page.path(NEXT).isNull() ? 0 : 1));
    try (JsonGenerator out = JsonBytes.generator(told)) {
      out.writeStartObject(page);
      for (Entry<String, JsonNode> field : page.properties()) {
        switch (field.getKey()) {
          case HITS -> hits(field.getValue(), out, told);
          case NEXT -> untold(field, out, told);
          default -> write(field, out);
        }
      }
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new PageBytes(
        json.toByteArray(), Representation.tagOfDigest(told.getMessageDigest().digest()));
  }

  private static void hits(JsonNode hits, JsonGenerator out, DigestOutputStream told)
      throws IOException {
    out.writeArrayFieldStart(HITS);
    for (JsonNode hit : hits) {
      out.writeStartObject(hit);
      for (Entry<String, JsonNode> field : hit.properties()) {
        if (field.getKey().equals(SCORE)) {
          untold(field, out, told);
        } else {
          write(field, out);
        }
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void untold(
      Entry<String, JsonNode> field, JsonGenerator out, DigestOutputStream told)
      throws IOException {
    out.flush();
    told.on(false);
    write(field, out);
    out.flush();
    told.on(true);
  }

  private static void write(Entry<String, JsonNode> field, JsonGenerator out) throws IOException {
    out.writeFieldName(field.getKey());
    out.writeTree(field.getValue());
  }
}

package io.wireroom.search.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.wireroom.runtime.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * Where an answer ended. Opaque to callers, and good for the question alone that it was given for.
 *
 * @param fingerprint of the question
 * @param asOf when the first answer was given: freshness is weighed as of then, so that scores stay
 *     the same from one answer to the next
 * @param after sort values of the last hit
 */
record Cursor(String fingerprint, Instant asOf, ArrayNode after) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST = 2_000;
  private static final int MOST_VALUES = 3;

  Cursor {
    after = after.deepCopy();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws Refusal.BadRequest when it is none, or one of another question
   */
  static Cursor read(String text, String fingerprint) {
    Cursor cursor = parse(text);
    if (!cursor.fingerprint().equals(fingerprint)) {
      throw new Refusal.BadRequest(
          "the cursor belongs to another question: q, filters and sort must stay the same");
    }
    return cursor;
  }

  /** As a parameter. */
  String text() {
    ArrayNode parts = JSON.createArrayNode().add(fingerprint).add(asOf.toEpochMilli()).add(after);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Cursor parse(String text) {
    try {
      if (text.length() <= LONGEST) {
        byte[] json = Base64.getUrlDecoder().decode(text);
        JsonNode parts = JSON.readTree(new String(json, StandardCharsets.UTF_8));
        if (parts != null
            && parts.size() == 3
            && parts.path(1).canConvertToLong()
            && parts.get(2) instanceof ArrayNode after
            && areValues(after)) {
          return new Cursor(
              parts.get(0).asText(), Instant.ofEpochMilli(parts.get(1).asLong()), after);
        }
      }
    } catch (IllegalArgumentException | JsonProcessingException noCursor) {
      // told below
    }
    throw new Refusal.BadRequest("cursor", "the cursor of an answer's next link, unchanged");
  }

  /** Numbers, then the id that decides between equals. */
  private static boolean areValues(ArrayNode after) {
    int last = after.size() - 1;
    boolean plain = last >= 1 && last < MOST_VALUES && after.get(last).isTextual();
    for (int at = 0; at < last; at++) {
      plain &= after.get(at).isNumber();
    }
    return plain;
  }
}

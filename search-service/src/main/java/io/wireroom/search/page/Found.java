package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One mention of a concept in a text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param doubt what the sentence says against it
 */
record Found(int start, int end, Named entity, Doubt doubt) {
  static Found of(JsonNode mention, Named entity) {
    return new Found(
        mention.path("start").asInt(), mention.path("end").asInt(), entity, Doubt.of(mention));
  }

  /** Where its mark is on the page. */
  String anchor() {
    return "m" + start;
  }
}

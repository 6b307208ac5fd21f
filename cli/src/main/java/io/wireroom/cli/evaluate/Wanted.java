package io.wireroom.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads an expectation, which names the same thing differently from format to format. */
record Wanted(JsonNode node) {
  /** The first of these fields that holds a plain value; null when none does. */
  @Nullable String text(String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isValueNode() && !value.isNull()) {
        return value.asText();
      }
    }
    return null;
  }

  /** A field that is a text, or an object with the text in it under one of the names. */
  @Nullable String textWithin(String field, String... names) {
    JsonNode value = node.path(field);
    return value.isObject() ? new Wanted(value).text(names) : text(field);
  }

  /** The text itself, or the first of the names when it is an object. */
  @Nullable String own(String... names) {
    return node.isObject() ? text(names) : node.asText();
  }

  /** The link, or the first of Atom's links that leads to the page. */
  @Nullable String link() {
    String link = text("link", "url");
    if (link != null) {
      return link;
    }
    for (JsonNode one : node.path("links")) {
      if (one.isObject() && one.path("rel").asText("alternate").equals("alternate")) {
        return new Wanted(one).text("href");
      }
    }
    return null;
  }
}

package io.wireroom.cli.sample;

import java.nio.charset.StandardCharsets;

/** A well-formed document in the making. */
final class Xml {
  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Xml open(String name, String... attributes) {
    start(name, attributes);
    text.append(">\n");
    return this;
  }

  Xml close(String name) {
    text.append("</").append(name).append(">\n");
    return this;
  }

  /** Writes an element that holds text. */
  Xml element(String name, String content, String... attributes) {
    return markup(name, escaped(content), attributes);
  }

  /** Writes an element that holds what is markup already. */
  Xml markup(String name, String content, String... attributes) {
    start(name, attributes);
    text.append('>').append(content);
    return close(name);
  }

  Xml empty(String name, String... attributes) {
    start(name, attributes);
    text.append("/>\n");
    return this;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Returns text so that markup shows it as it is. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void start(String name, String... attributes) {
    text.append('<').append(name);
    for (int index = 0; index < attributes.length; index += 2) {
      text.append(' ')
          .append(attributes[index])
          .append("=\"")
          .append(escaped(attributes[index + 1]))
          .append('"');
    }
  }
}

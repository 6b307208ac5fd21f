package io.wireroom.runtime.settings;

/**
 * What a setting is for, as the README tells it.
 *
 * @param name environment variable
 * @param takes which values it takes, in words
 * @param normally the default, as text
 * @param meaning one sentence
 */
public record Meaning(String name, String takes, String normally, String meaning) {
  /** Returns a row of a Markdown table. */
  public String toRow() {
    return "| `%s` | %s | %s | %s |"
        .formatted(name, takes, normally.isEmpty() ? "" : "`" + normally + "`", meaning);
  }
}

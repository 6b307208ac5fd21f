package io.wireroom.search.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the sentence of a mention says against it. */
public enum Doubt {
  /** Nothing: it is told as a fact. */
  NONE(""),
  /** That it is not so: "no sign of sepsis". */
  NEGATED("ruled out"),
  /** That it may be so: "suspected sepsis". */
  UNCERTAIN("uncertain");

  private final String words;

  Doubt(String words) {
    this.words = words;
  }

  /** For readers; empty where there is none. */
  public String words() {
    return words;
  }

  /** Class of its mark; null where there is none. */
  public @Nullable String style() {
    return this == NONE ? null : name().toLowerCase(Locale.ROOT);
  }

  static Doubt of(JsonNode mention) {
    return switch (mention.path("assertion").asText()) {
      case "negated" -> NEGATED;
      case "uncertain" -> UNCERTAIN;
      default -> NONE;
    };
  }
}

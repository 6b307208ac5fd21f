package io.wireroom.search.query;

import java.util.Locale;

/** What hits can be narrowed to. Values of one filter are alternatives; filters add up. */
public enum Filter {
  SOURCE("sourceId"),
  /** Any tag, of whatever kind. */
  TAG("tags"),
  SPECIALTY("tags"),
  TOPIC("tags"),
  ENTITY("entities"),
  TYPE("contentType"),
  LANGUAGE("language");

  private final String field;

  Filter(String field) {
    this.field = field;
  }

  /** Field of the index. */
  String field() {
    return field;
  }

  /** Name of the parameter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package io.wireroom.search.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What hits are counted by. A facet is counted without its own filter, so that a reader sees what
 * another choice would give.
 */
public enum Facet {
  SOURCES("sources", Filter.SOURCE),
  SPECIALTIES("specialties", Filter.SPECIALTY),
  TOPICS("topics", Filter.TOPIC),
  DRUGS("drugs", Filter.ENTITY),
  CONDITIONS("conditions", Filter.ENTITY),
  ORGANISATIONS("organisations", Filter.ENTITY),
  PEOPLE("people", Filter.ENTITY),
  PLACES("places", Filter.ENTITY),
  TYPES("contentType", Filter.TYPE),
  LANGUAGES("language", Filter.LANGUAGE),
  MONTHS("date", null);

  private final String field;
  private final @Nullable Filter filter;

  Facet(String field, @Nullable Filter filter) {
    this.field = field;
    this.filter = filter;
  }

  String field() {
    return field;
  }

  /**
   * The filter that takes this facet's values; null for months, which {@code from} and {@code to}
   * narrow.
   */
  public @Nullable Filter filter() {
    return filter;
  }

  /** Name in answers. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

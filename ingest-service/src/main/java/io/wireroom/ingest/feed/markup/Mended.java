package io.wireroom.ingest.feed.markup;

/** Hears of everything that was mended. */
@FunctionalInterface
public interface Mended {
  /**
   * Something was mended.
   *
   * @param code what, kebab-case, for example bare-ampersand
   * @param detail where and how, for a person
   */
  void add(String code, String detail);
}

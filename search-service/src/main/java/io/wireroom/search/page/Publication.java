package io.wireroom.search.page;

import org.jspecify.annotations.Nullable;

/**
 * Whose an article is.
 *
 * @param name as its feed says it, else the id of the source
 * @param href the page of the source
 */
public record Publication(String name, String href) {
  static Publication of(String source, @Nullable String feed) {
    return new Publication(feed == null ? source : feed, SectionKind.SOURCE.page(source));
  }
}

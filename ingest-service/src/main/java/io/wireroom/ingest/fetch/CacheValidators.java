package io.wireroom.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a publisher gave us to ask "has it changed?" with.
 *
 * @param etag as sent; null when none was
 * @param lastModified as sent, never computed by us; null when none was
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, conditional
 *     requests</a>
 */
public record CacheValidators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing to ask with: the whole document is wanted. */
  public static final CacheValidators NONE = new CacheValidators(null, null);
}

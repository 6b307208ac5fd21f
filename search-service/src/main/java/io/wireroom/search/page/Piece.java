package io.wireroom.search.page;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is shown in one way.
 *
 * @param text plain; the template escapes it
 * @param entity the concept that it mentions; null for text between mentions
 * @param anchor where the mark can be linked to; null for text between mentions
 * @param doubt what the sentence says against the mention
 */
public record Piece(String text, @Nullable Named entity, @Nullable String anchor, Doubt doubt) {
  static Piece plain(String text) {
    return new Piece(text, null, null, Doubt.NONE);
  }

  /** What a mark tells of itself on demand. */
  public String title() {
    String kind = entity == null ? "" : Shown.label(entity.type()) + ": " + entity.name();
    return doubt == Doubt.NONE ? kind : kind + " (" + doubt.words() + ")";
  }
}

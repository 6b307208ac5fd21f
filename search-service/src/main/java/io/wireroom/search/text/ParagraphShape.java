package io.wireroom.search.text;

/** How a paragraph is set. */
public enum ParagraphShape {
  PLAIN,
  /** Stands over what follows. */
  HEADING,
  /** One of a list. */
  ITEM,
  QUOTATION
}

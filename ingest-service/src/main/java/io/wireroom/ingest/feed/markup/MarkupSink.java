package io.wireroom.ingest.feed.markup;

/**
 * Takes the parts of a document in order, names as written. Every start gets its end, in the right
 * order, whatever the document lacks.
 */
public interface MarkupSink {
  /** An element begins. */
  void start(String name, Attributes attributes);

  /** Characters, decoded; the array is only lent for the call. */
  void text(char[] characters, int from, int length);

  /** An element ends. */
  void end(String name);
}

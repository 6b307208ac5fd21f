package io.wireroom.search.index;

import co.elastic.clients.util.BinaryData;

/**
 * One document to write.
 *
 * @param id of the document, the article's
 * @param version grows from one state of it to the next; of articles see {@link DocumentVersion}
 * @param document JSON
 */
public record BulkItem(String id, long version, BinaryData document) {
  /** What the action line of the bulk request adds, about. */
  private static final int ACTION_BYTES = 160;

  long bytes() {
    return document.size() + ACTION_BYTES;
  }
}

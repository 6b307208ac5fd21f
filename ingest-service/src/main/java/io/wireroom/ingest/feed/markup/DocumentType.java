package io.wireroom.ingest.feed.markup;

import java.io.IOException;

/** A document type declaration, of which only short texts that it declares are of use. */
final class DocumentType {
  private static final int LONGEST = 32 * 1024;

  private DocumentType() {}

  /** Goes behind it; gives its first characters. */
  static void skip(CharacterWindow window, StringBuilder subset) throws IOException {
    int depth = 0;
    while (window.has()) {
      char here = window.buffer[window.at++];
      if (subset.length() < LONGEST) {
        subset.append(here);
      }
      if (here == '[') {
        depth++;
      } else if (here == ']') {
        depth--;
      } else if (here == '>' && depth <= 0) {
        return;
      }
    }
  }
}

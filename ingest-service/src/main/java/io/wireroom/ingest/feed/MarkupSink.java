package io.wireroom.ingest.feed;

import java.util.Map;

/**
 * Takes the parts of an XML document in order, names as written. Ends may be missing or too many
 * when the document is broken.
 */
interface MarkupSink {
  void start(String name, Map<String, String> attributes);

  void text(String text);

  void end(String name);
}

package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;

/** Reads one format, without keeping the file in memory. */
interface ConceptSource {
  void read(InputStream file, ConceptSink sink) throws IOException;
}

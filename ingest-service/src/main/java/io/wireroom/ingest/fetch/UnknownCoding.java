package io.wireroom.ingest.fetch;

import java.io.IOException;

/** A body has a content-encoding that we cannot undo, or more of them than we do. */
public final class UnknownCoding extends IOException {
  private static final long serialVersionUID = 1L;

  UnknownCoding(String codings) {
    super("the body has the content-encoding " + codings);
  }
}

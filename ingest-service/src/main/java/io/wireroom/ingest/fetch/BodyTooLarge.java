package io.wireroom.ingest.fetch;

import java.io.IOException;

/** A body has more bytes than are taken, be it as sent or decoded. */
public final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  BodyTooLarge(int most) {
    super("the body is larger than " + most + " bytes");
  }
}

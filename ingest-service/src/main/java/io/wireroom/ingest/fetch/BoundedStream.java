package io.wireroom.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives at most so many bytes, and fails at the first one more. */
final class BoundedStream extends FilterInputStream {
  private final int most;
  private long given;

  BoundedStream(InputStream in, int most) {
    super(in);
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws IOException {
    given += Math.max(0, read);
    if (given > most) {
      throw new BodyTooLarge(most);
    }
  }
}

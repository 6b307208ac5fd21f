package io.wireroom.cli;

import io.wireroom.runtime.process.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file and tells how far it is. */
final class MeasuredFile extends FilterInputStream {
  private final String name;
  private final long size;
  private final Progress progress;
  private long read;

  MeasuredFile(Path file, Progress progress) throws IOException {
    super(Files.newInputStream(file));
    name = String.valueOf(file.getFileName());
    size = Files.size(file);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    int count = super.read(into, from, most);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) {
    read += more;
    if (more > 0) {
      progress.at(name, read, size);
    }
  }
}

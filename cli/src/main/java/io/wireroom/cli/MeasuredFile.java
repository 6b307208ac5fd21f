package io.wireroom.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file and shows how far it is, on a terminal; elsewhere it shows nothing. */
final class ProgressBar extends FilterInputStream {
  private static final long EVERY_NANOS = 100_000_000L;
  private static final int WIDTH = 40;

  private final String name;
  private final long size;
  private final PrintWriter terminal;
  private final boolean shown = System.console() != null;
  private long read;
  private long drawn;

  ProgressBar(Path file, PrintWriter terminal) throws IOException {
    super(Files.newInputStream(file));
    name = String.valueOf(file.getFileName());
    size = Math.max(1, Files.size(file));
    this.terminal = terminal;
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

  @Override
  public void close() throws IOException {
    if (shown) {
      draw();
      terminal.println();
      terminal.flush();
    }
    super.close();
  }

  private void count(int more) {
    read += more;
    if (shown && System.nanoTime() - drawn > EVERY_NANOS) {
      drawn = System.nanoTime();
      draw();
    }
  }

  private void draw() {
    int full = (int) Math.min(WIDTH, WIDTH * read / size);
    terminal.printf(
        Locale.ROOT,
        "\r%s%s %3d %% %s",
        "█".repeat(full),
        "░".repeat(WIDTH - full),
        Math.min(100, 100 * read / size),
        name);
    terminal.flush();
  }
}

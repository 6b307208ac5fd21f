package io.wireroom.cli;

import java.io.PrintWriter;

/** Prints lines with the seconds since the command began. Safe for use by many threads. */
final class Timeline {
  private final PrintWriter out;
  private final long began = System.nanoTime();

  Timeline(PrintWriter out) {
    this.out = out;
  }

  void say(String line) {
    synchronized (out) {
      out.printf("%5.1f s  %s%n", seconds(), line);
      out.flush();
    }
  }

  /** Prints a line that belongs to the one before. */
  void add(String line) {
    synchronized (out) {
      out.println("         " + line);
      out.flush();
    }
  }

  double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}

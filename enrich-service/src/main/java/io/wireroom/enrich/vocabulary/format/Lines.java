package io.wireroom.enrich.vocabulary.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, with their numbers; of a line that is too long only the number. */
final class Lines {
  private static final int LONGEST = 1 << 20;

  private final BufferedReader reader;
  private int number;
  private boolean cut;

  Lines(InputStream file) {
    reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Returns the next line, or null at the end. */
  @Nullable String next() throws IOException {
    StringBuilder line = new StringBuilder();
    cut = false;
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() < LONGEST) {
        line.append((char) c);
      } else {
        cut = true;
      }
    }
    number++;
    int from = number == 1 && line.length() > 0 && line.charAt(0) == '\uFEFF' ? 1 : 0;
    int to = line.length() > from && line.charAt(line.length() - 1) == '\r' ? 1 : 0;
    return line.substring(from, line.length() - to);
  }

  /** Returns the number of the last line, from 1. */
  int number() {
    return number;
  }

  /** Whether the last line had more than a million characters. */
  boolean cut() {
    return cut;
  }
}

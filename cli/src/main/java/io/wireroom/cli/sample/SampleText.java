package io.wireroom.cli.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text files that sample news is made of. */
final class SampleText {
  private SampleText() {}

  /** Returns a file of this package as it is. */
  static String of(String file) {
    try (InputStream in = SampleText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the sample file " + file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  /** Returns the lines of a file, without comments and empty ones. */
  static List<String> lines(String file) {
    return of(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** Returns the lines of a file by the part that they stand in; {@code @ name} begins a part. */
  static Map<String, List<String>> parts(String file) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    List<String> part = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("@ ")) {
        part = parts.computeIfAbsent(line.substring(2).strip(), name -> new ArrayList<>());
      } else {
        part.add(line);
      }
    }
    return parts;
  }

  /** Returns the columns of a line, which are apart by bars. */
  static List<String> columns(String line) {
    return List.of(line.split("\\s*\\|\\s*"));
  }
}

package io.wireroom.enrich.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that are signs, as bits of {@link Sign}. Never changes. */
final class Signs {
  /** What counts only in its own case. */
  private static final Set<Sign> EXACT =
      EnumSet.of(Sign.CREDENTIAL, Sign.WEAK, Sign.SUFFIX, Sign.NEVER);

  private static final int LONGEST = 24;

  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();

  private Signs() {}

  /** Reads the lists that the program carries. */
  static Signs read() {
    Signs signs = new Signs();
    signs.readLines("signs.txt", null);
    signs.readLines("given.txt", Sign.GIVEN);
    signs.readLines("given-weak.txt", Sign.GIVEN_WEAK);
    return signs;
  }

  /** Returns the bits of a word; full stops in it, as in Ph.D, do not count. */
  int of(String word) {
    if (word.length() > LONGEST) {
      return 0;
    }
    String plain = word.indexOf('.') < 0 ? word : word.replace(".", "");
    String lower = plain.toLowerCase(Locale.ROOT);
    int bits = exact.getOrDefault(plain, 0) | folded.getOrDefault(lower, 0);
    return bits | (specialist(lower) ? Sign.ROLE.bit() : 0);
  }

  private static boolean specialist(String word) {
    return word.endsWith("ologist") || word.endsWith("iatrist") || word.endsWith("ician");
  }

  private void readLines(String resource, @Nullable Sign all) {
    try (InputStream in = Objects.requireNonNull(Signs.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        int colon = all == null ? line.indexOf(':') : -1;
        Sign sign =
            all == null ? Sign.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)) : all;
        for (String word : line.substring(colon + 1).strip().split(" ")) {
          (EXACT.contains(sign) ? exact : folded).merge(word, sign.bit(), (a, b) -> a | b);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

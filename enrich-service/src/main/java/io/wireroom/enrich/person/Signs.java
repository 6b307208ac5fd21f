package io.wireroom.enrich.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that are signs, as bits of {@link Sign}. Never changes. */
final class Signs {
  private static final List<String> SPECIALISTS = List.of("ologist", "iatrist", "ician");

  /** What counts only in its own case. */
  private static final Set<Sign> EXACT =
      EnumSet.of(Sign.CREDENTIAL, Sign.WEAK, Sign.SUFFIX, Sign.NEVER);

  private static final int LONGEST = 24;
  private static final int LIKELY = 1 << 16;

  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> folded = new HashMap<>();

  /** Hashes of all words in lower case, as bits: most words of a text are turned down here. */
  private final BitSet likely = new BitSet(LIKELY);

  private Signs() {}

  /** Reads the lists that the program carries. */
  static Signs read() {
    Signs signs = new Signs();
    signs.readLines("signs.txt", null);
    signs.readLines("given.txt", Sign.GIVEN);
    signs.readLines("given-weak.txt", Sign.GIVEN_WEAK);
    return signs;
  }

  /** Returns the bits of the word at a place; likewise. */
  int of(String text, int start, int end) {
    boolean plain = end - start <= LONGEST;
    int hash = 0;
    for (int i = start; i < end && plain; i++) {
      char c = text.charAt(i);
      plain = c < 0x80 && c != '.';
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return plain && !likely.get(bit(hash)) && !specialist(text, end)
        ? 0
        : of(text.substring(start, end));
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> 16;
  }

  private static boolean specialist(String text, int end) {
    int last = text.charAt(end - 1) | 0x20;
    if (last != 't' && last != 'n') {
      return false;
    }
    for (String ending : SPECIALISTS) {
      if (text.regionMatches(true, end - ending.length(), ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
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
    for (String ending : SPECIALISTS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
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
          likely.set(bit(word.toLowerCase(Locale.ROOT).hashCode()));
          (EXACT.contains(sign) ? exact : folded).merge(word, sign.bit(), (a, b) -> a | b);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package io.wireroom.enrich.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
  private static final int ROOM = 1 << 15;

  /** Words as they are listed, an open addressed table by their hashes in lower case. */
  private final @Nullable String[] words = new String[ROOM];

  private final int[] bits = new int[ROOM];
  private final boolean[] exact = new boolean[ROOM];
  private int count;

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

  /** Returns the bits of the word at a place; full stops in it, as in Ph.D, do not count. */
  int of(String text, int start, int end) {
    if (end - start > LONGEST) {
      return 0;
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || c == '.') {
        String plain = text.substring(start, end).replace(".", "");
        return of(plain, 0, plain.length(), hash(plain));
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return of(text, start, end, hash);
  }

  private int of(String text, int start, int end, int hash) {
    int found = specialist(text, start, end) ? Sign.ROLE.bit() : 0;
    if (likely.get(bit(hash))) {
      for (int slot = slot(hash); words[slot] != null; slot = (slot + 1) % ROOM) {
        String word = words[slot];
        if (word.length() == end - start
            && text.regionMatches(!exact[slot], start, word, 0, word.length())) {
          found |= bits[slot];
        }
      }
    }
    return found;
  }

  private static int hash(String word) {
    return word.toLowerCase(Locale.ROOT).hashCode();
  }

  private static int bit(int hash) {
    return (hash * 0x9E3779B9) >>> 16;
  }

  private static int slot(int hash) {
    return (hash * 0x9E3779B9) >>> 17;
  }

  private static boolean specialist(String text, int start, int end) {
    int last = end > start ? text.charAt(end - 1) | 0x20 : 0;
    if (last != 't' && last != 'n') {
      return false;
    }
    for (String ending : SPECIALISTS) {
      int from = end - ending.length();
      if (from >= start && text.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  private void add(String word, Sign sign) {
    int hash = hash(word);
    likely.set(bit(hash));
    int slot = slot(hash);
    while (words[slot] != null) {
      slot = (slot + 1) % ROOM;
    }
    if (++count * 2 > ROOM) {
      throw new IllegalStateException("more signs than there is room for");
    }
    words[slot] = word;
    bits[slot] = sign.bit();
    exact[slot] = EXACT.contains(sign);
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
          add(word, sign);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

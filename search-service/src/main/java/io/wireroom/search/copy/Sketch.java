package io.wireroom.search.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 64 bytes by which the copies of an article are looked up: sixteen smallest hashes of 32 bits
 * (MinHash), twelve over all runs of four words and four over those of the beginning, since who
 * shortens a text keeps its beginning. Two texts that share a part J of their runs share at least
 * one of twelve with a probability of 1 − (1 − J)¹²: 99 % where a third is common. Texts that share
 * none are not compared.
 *
 * @see <a href="https://doi.org/10.1109/SEQUEN.1997.666900">Broder, On the resemblance and
 *     containment of documents</a>
 */
public final class Sketch {
  /** Size of one, in bytes. */
  public static final int BYTES = 64;

  private static final int WHOLE = 12;
  private static final int BEGINNING = 4;
  private static final int BEGINNING_WORDS = 80;
  private static final int RUN = 4;
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private Sketch() {}

  /**
   * Returns the keys, at most sixteen of eight hexadecimal digits; none for a text that is too
   * short to have copies.
   */
  public static List<String> of(CopyText text) {
    List<String> words = new ArrayList<>(text.length());
    text.sentences().forEach(sentence -> words.addAll(sentence.words()));
    if (words.size() < CopyRule.SHORTEST) {
      return List.of();
    }
    long[] runs = runs(words);
    List<String> keys = new ArrayList<>(WHOLE + BEGINNING);
    least(runs, runs.length, 0, WHOLE, keys);
    least(runs, Math.min(runs.length, BEGINNING_WORDS), WHOLE, BEGINNING, keys);
    return keys;
  }

  private static long[] runs(List<String> words) {
    long[] runs = new long[words.size() - RUN + 1];
    for (int at = 0; at < runs.length; at++) {
      long hash = SEED;
      for (int word = at; word < at + RUN; word++) {
        hash = mixed(hash ^ hash(words.get(word)));
      }
      runs[at] = hash;
    }
    return runs;
  }

  private static void least(long[] runs, int first, int from, int count, List<String> keys) {
    long[] least = new long[count];
    Arrays.fill(least, -1L);
    for (int at = 0; at < first; at++) {
      for (int key = 0; key < count; key++) {
        long hash = mixed(runs[at] + (from + key + 1) * SEED);
        if (Long.compareUnsigned(hash, least[key]) < 0) {
          least[key] = hash;
        }
      }
    }
    for (int key = 0; key < count; key++) {
      // Smallest hashes begin with zeros: mixed again they use all 32 bits. The first four bits
      // tell the place, so that keys of different places never meet.
      int bits = (int) mixed(least[key]) & 0x0FFFFFFF;
      keys.add(String.format("%08x", (from + key) << 28 | bits));
    }
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int at = 0; at < word.length(); at++) {
      hash = (hash ^ word.charAt(at)) * 0x100000001B3L;
    }
    return hash;
  }

  /** The finalizer of MurmurHash3: each bit in changes half of those out. */
  private static long mixed(long hash) {
    long h = (hash ^ (hash >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}

package io.wireroom.enrich.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the words of names begin and end, by the kind of thing: {@code -coxib} and {@code -mycin} are
 * drugs, {@code -emia} conditions. Says something of names that no list has.
 */
final class Endings {
  static final int NOTHING = 0;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;
  private static final int LEAST_WORD = 5;

  /** So many words at least, so that no word speaks for itself alone. */
  private static final int LEAST_WORDS = 5;

  private static final double LEAST_SHARE = 0.5;
  private static final int SHARES = 4;
  private static final long BEFORE = 41;
  private static final long BEHIND = 42;

  private final Map<Integer, Byte> kinds;

  private Endings(Map<Integer, Byte> kinds) {
    this.kinds = kinds;
  }

  /** Collects words of names. */
  static final class Collector {
    private final Set<Long> seen = new HashSet<>();
    private final Map<Integer, int[]> counts = new HashMap<>();

    /** Adds a folded word of a name; each word counts once a kind. */
    void add(char[] word, int length, int kind) {
      if (length >= LEAST_WORD && seen.add(Hash.of(Hash.of(word, 0, length), kind))) {
        for (int size = SHORTEST; size <= Math.min(LONGEST, length - 1); size++) {
          count(begin(word, size), kind);
          count(end(word, length, size), kind);
        }
      }
    }

    private void count(int key, int kind) {
      counts.computeIfAbsent(key, k -> new int[Gazetteer.KINDS])[kind]++;
    }

    /** Returns those that are mostly of one kind. */
    Endings endings() {
      Map<Integer, Byte> kinds = new HashMap<>();
      counts.forEach(
          (key, count) -> {
            int best = 0;
            for (int kind = 1; kind < count.length; kind++) {
              best = count[kind] > count[best] ? kind : best;
            }
            int all = Arrays.stream(count).sum();
            double share = (double) count[best] / all;
            if (all >= LEAST_WORDS && share >= LEAST_SHARE) {
              int level = (int) ((share - LEAST_SHARE) / (1 - LEAST_SHARE) * (SHARES - 0.01));
              kinds.put(key, (byte) (1 + best * SHARES + level));
            }
          });
      return new Endings(kinds);
    }
  }

  /** Returns a number for the kind of the longest known beginning, or {@link #NOTHING}. */
  int beginning(char[] word, int length) {
    for (int size = Math.min(LONGEST, length - 1); size >= SHORTEST; size--) {
      Byte kind = kinds.get(begin(word, size));
      if (kind != null) {
        return kind;
      }
    }
    return NOTHING;
  }

  /** Returns a number for the kind of the longest known ending, or {@link #NOTHING}. */
  int ending(char[] word, int length) {
    for (int size = Math.min(LONGEST, length - 1); size >= SHORTEST; size--) {
      Byte kind = kinds.get(end(word, length, size));
      if (kind != null) {
        return kind * 8 + size;
      }
    }
    return NOTHING;
  }

  /** Returns whether a word is long enough to have endings. */
  static boolean has(int length) {
    return length >= LEAST_WORD;
  }

  private static int begin(char[] word, int size) {
    return (int) Hash.of(Hash.of(word, 0, size), BEFORE);
  }

  private static int end(char[] word, int length, int size) {
    return (int) Hash.of(Hash.of(word, length - size, length), BEHIND);
  }

  void write(DataOutputStream file) throws IOException {
    Map<Integer, Byte> sorted = new TreeMap<>(kinds);
    file.writeInt(sorted.size());
    int last = 0;
    for (int key : sorted.keySet()) {
      ModelFile.difference(file, key - last);
      last = key;
    }
    for (byte kind : sorted.values()) {
      file.writeByte(kind);
    }
  }

  static Endings read(DataInputStream file) throws IOException {
    int[] keys = new int[ModelFile.size(file.readInt())];
    int last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += ModelFile.difference(file);
      keys[i] = last;
    }
    Map<Integer, Byte> kinds = new HashMap<>();
    for (int key : keys) {
      kinds.put(key, file.readByte());
    }
    return new Endings(kinds);
  }
}

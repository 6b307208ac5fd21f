package io.wireroom.enrich.entity;

import java.util.Arrays;

/**
 * From a node and a word to the next node. The edges of the root, which every word of a text asks
 * for, are found by the word's number; the others lie in one open addressed table, at most three
 * quarters full, and are only looked for at nodes that have any.
 */
final class TrieEdges {
  private int[] fromRoot = new int[1024];
  private long[] slots = new long[2 * 4096];
  private long[] inner = new long[64];
  private int edges;
  private int nodes = 1;

  /** Returns the node after the word, or {@link TermTrie#NONE}. */
  int next(int node, int word) {
    if (node == TermTrie.ROOT) {
      return word < fromRoot.length ? fromRoot[word] - 1 : TermTrie.NONE;
    }
    if ((inner[node >>> 6] & (1L << node)) == 0) {
      return TermTrie.NONE;
    }
    long key = key(node, word);
    int slot = slot(key);
    return slots[slot] == key ? (int) slots[slot + 1] : TermTrie.NONE;
  }

  int nextOrNew(int node, int word) {
    int known = next(node, word);
    if (known != TermTrie.NONE) {
      return known;
    }
    if (node == TermTrie.ROOT) {
      if (word >= fromRoot.length) {
        fromRoot = Arrays.copyOf(fromRoot, Math.max(word + 1, fromRoot.length * 2));
      }
      fromRoot[word] = nodes + 1;
      return newNode();
    }
    if (++edges > slots.length / 8 * 3) {
      grow();
    }
    inner[node >>> 6] |= 1L << node;
    long key = key(node, word);
    int slot = slot(key);
    slots[slot] = key;
    slots[slot + 1] = nodes;
    return newNode();
  }

  private int newNode() {
    if (nodes >>> 6 >= inner.length) {
      inner = Arrays.copyOf(inner, inner.length * 2);
    }
    return nodes++;
  }

  int nodes() {
    return nodes;
  }

  /** Gives back what was kept for more; after it every node may be asked for, none be added. */
  void trim(int words) {
    fromRoot = Arrays.copyOf(fromRoot, words);
    inner = Arrays.copyOf(inner, (nodes >>> 6) + 1);
  }

  /** Never 0, which marks a free slot: words count from 1 here. */
  private static long key(int node, int word) {
    return ((long) node << 32) | (word + 1L);
  }

  /** Returns where the key is or may be put; the node stands behind it. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = ((int) ((key * 0x9E3779B97F4A7C15L) >>> 32) << 1) & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }
}

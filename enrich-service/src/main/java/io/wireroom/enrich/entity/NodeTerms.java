package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.TermFlag;
import java.util.Arrays;
import java.util.Set;

/**
 * Which terms end at which node: chains of numbers. A term is known by the place of its concept in
 * the vocabulary and its own place among the concept's terms.
 */
final class NodeTerms {
  static final int END = -1;

  /** Terms of one concept beyond this are not looked for. */
  static final int MOST_A_CONCEPT = 1 << 16;

  private int[] first = new int[1024];
  private int[] next = new int[1024];
  private int[] concepts = new int[1024];
  private char[] ordinals = new char[1024];
  private byte[] flags = new byte[1024];
  private int size;

  /** Adds a term before those that the node has. */
  void add(int node, int concept, int ordinal, Set<TermFlag> flagged) {
    if (node >= first.length) {
      first = Arrays.copyOf(first, Math.max(node + 1, first.length * 2));
    }
    if (size == next.length) {
      resize(size * 2);
    }
    // Chains are kept one too high, so that fresh memory means END
    next[size] = first[node];
    concepts[size] = concept;
    ordinals[size] = (char) ordinal;
    for (TermFlag flag : flagged) {
      flags[size] |= (byte) (1 << flag.ordinal());
    }
    first[node] = ++size;
  }

  /** Returns the first term of a node, or {@link #END}. */
  int first(int node) {
    return first[node] - 1;
  }

  /** Returns the term after a term, or {@link #END}. */
  int next(int term) {
    return next[term] - 1;
  }

  int concept(int term) {
    return concepts[term];
  }

  int ordinal(int term) {
    return ordinals[term];
  }

  boolean is(int term, TermFlag flag) {
    return (flags[term] & (1 << flag.ordinal())) != 0;
  }

  /** Gives back what was kept for more; after it every node may be asked for, none be added. */
  void trim(int nodes) {
    first = Arrays.copyOf(first, nodes);
    resize(size);
  }

  private void resize(int room) {
    next = Arrays.copyOf(next, room);
    concepts = Arrays.copyOf(concepts, room);
    ordinals = Arrays.copyOf(ordinals, room);
    flags = Arrays.copyOf(flags, room);
  }
}

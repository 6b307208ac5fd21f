package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.TermFlag;
import java.util.Arrays;
import java.util.Set;

/**
 * Which terms end at which node: chains of numbers. A term is known by the place of its concept in
 * the vocabulary and its own place among the concept's terms; these lie with its flags in one
 * number, so that a term that is found costs one look into memory.
 */
final class NodeTerms {
  static final int END = -1;

  /** Terms of one concept beyond this are not looked for. */
  static final int MOST_A_CONCEPT = 1 << 16;

  private static final int CONCEPT = 32;
  private static final int ORDINAL = 16;
  private static final int FLAGS = 1;
  private static final long FOLLOWED = 1;

  private int[] first = new int[1024];
  private long[] ends = new long[1024 >>> 6];
  private long[] terms = new long[1024];
  private int[] next = new int[1024];
  private int size;

  /** Adds a term before those that the node has. */
  void add(int node, int concept, int ordinal, Set<TermFlag> flags) {
    if (node >= first.length) {
      trim(Math.max(node + 1, first.length * 2), terms.length);
    }
    if (size == terms.length) {
      trim(first.length, size * 2);
    }
    long term = ((long) concept << CONCEPT) | ((long) ordinal << ORDINAL);
    for (TermFlag flag : flags) {
      term |= 1L << (FLAGS + flag.ordinal());
    }
    terms[size] = first[node] == 0 ? term : term | FOLLOWED;
    // Chains are kept one too high, so that fresh memory means END
    next[size] = first[node];
    first[node] = ++size;
    ends[node >>> 6] |= 1L << node;
  }

  /** Whether the node has a term. */
  boolean any(int node) {
    return (ends[node >>> 6] & (1L << node)) != 0;
  }

  /** Returns the first term of a node, or {@link #END}. */
  int first(int node) {
    return first[node] - 1;
  }

  /** Returns the term after a term, or {@link #END}. */
  int next(int term) {
    return (terms[term] & FOLLOWED) == 0 ? END : next[term] - 1;
  }

  int concept(int term) {
    return (int) (terms[term] >>> CONCEPT);
  }

  int ordinal(int term) {
    return (int) (terms[term] >>> ORDINAL) & (MOST_A_CONCEPT - 1);
  }

  boolean is(int term, TermFlag flag) {
    return (terms[term] & (1L << (FLAGS + flag.ordinal()))) != 0;
  }

  /** Gives back what was kept for more; after it every node may be asked for, none be added. */
  void trim(int nodes) {
    trim(nodes, size);
  }

  private void trim(int nodes, int room) {
    first = Arrays.copyOf(first, nodes);
    ends = Arrays.copyOf(ends, (nodes >>> 6) + 1);
    terms = Arrays.copyOf(terms, room);
    next = Arrays.copyOf(next, room);
  }
}

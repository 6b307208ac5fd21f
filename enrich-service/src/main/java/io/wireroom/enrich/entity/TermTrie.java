package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All terms of a vocabulary as paths of folded words. Nodes are numbers, edges lie in one open
 * addressed table, so a look-up touches little memory and makes no object. Never changes once
 * built.
 */
final class TermTrie {
  /** A term's words beyond this make it unfindable; no reader writes such names. */
  static final int LONGEST_TERM = 16;

  static final int NONE = -1;
  static final int ROOT = 0;

  /** One term of one concept, where its path ends. */
  record Named(Concept concept, Term term) {}

  private final Lexicon lexicon = new Lexicon();
  private long[] edges = new long[4096];
  private int[] targets = new int[4096];
  private int edgeCount;
  private int nodeCount = 1;
  private final List<List<Named>> named = new ArrayList<>();

  private TermTrie() {
    named.add(List.of());
  }

  static TermTrie of(Vocabulary vocabulary) {
    TermTrie trie = new TermTrie();
    for (Concept concept : vocabulary.concepts()) {
      concept.terms().forEach(term -> trie.add(new Named(concept, term)));
    }
    return trie;
  }

  /** Cuts a text into words that this trie knows by number. */
  Words words(String text) {
    return Words.of(text, lexicon::number);
  }

  /** Returns the node after one more word, or {@link #NONE}. */
  int next(int node, int word) {
    if (word == Lexicon.UNKNOWN) {
      return NONE;
    }
    long edge = edge(node, word);
    int slot = slot(edge);
    return edges[slot] == edge ? targets[slot] : NONE;
  }

  /** Returns the terms that end at a node. */
  List<Named> named(int node) {
    return named.get(node);
  }

  private void add(Named one) {
    Words words = Words.of(one.term().text(), lexicon::add);
    if (words.count() == 0 || words.count() > LONGEST_TERM) {
      return;
    }
    int node = ROOT;
    for (int i = 0; i < words.count(); i++) {
      node = nextOrNew(node, words.id(i));
    }
    List<Named> there = named.get(node);
    if (there.isEmpty()) {
      there = new ArrayList<>(1);
      named.set(node, there);
    }
    there.add(one);
  }

  private int nextOrNew(int node, int word) {
    if (edgeCount * 2 >= edges.length) {
      grow();
    }
    long edge = edge(node, word);
    int slot = slot(edge);
    if (edges[slot] == 0) {
      edges[slot] = edge;
      targets[slot] = nodeCount++;
      named.add(List.of());
      edgeCount++;
    }
    return targets[slot];
  }

  /** Never 0, which marks a free slot: words count from 1 here. */
  private static long edge(int node, int word) {
    return ((long) node << 32) | (word + 1L);
  }

  private int slot(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (edges[slot] != 0 && edges[slot] != edge) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[oldEdges.length * 2];
    targets = Arrays.copyOf(targets, edges.length);
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slot(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}

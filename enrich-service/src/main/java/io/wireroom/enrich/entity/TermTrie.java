package io.wireroom.enrich.entity;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;

/**
 * All terms of a vocabulary as paths of folded words. Nodes are numbers, and everything lies in
 * flat arrays: a look-up touches little memory and makes no object, and a million terms take less
 * than 120 MB. Never changes once built.
 */
public final class TermTrie {
  /** A term's words beyond this make it unfindable; no reader writes such names. */
  static final int LONGEST_TERM = 16;

  static final int NONE = -1;
  static final int ROOT = 0;

  /** One term of one concept, where its path ends. Its objects are only fetched when asked for. */
  record Named(TermTrie trie, int number) {
    Concept concept() {
      return trie.concepts.get(trie.terms.concept(number));
    }

    Term term() {
      return concept().terms().get(trie.terms.ordinal(number));
    }

    boolean is(TermFlag flag) {
      return trie.terms.is(number, flag);
    }
  }

  private final List<Concept> concepts;
  private final Lexicon lexicon;
  private final TrieEdges edges;
  private final NodeTerms terms;

  private TermTrie(List<Concept> concepts) {
    this.concepts = concepts;
    lexicon = new Lexicon();
    edges = new TrieEdges();
    terms = new NodeTerms();
    // From the last to the first, since a node gives last what came first
    for (int c = concepts.size() - 1; c >= 0; c--) {
      List<Term> own = concepts.get(c).terms();
      for (int t = Math.min(own.size(), NodeTerms.MOST_A_CONCEPT) - 1; t >= 0; t--) {
        add(own.get(t), c, t);
      }
    }
    edges.trim(lexicon.size());
    terms.trim(edges.nodes());
  }

  /** Builds the trie of a vocabulary; terms without a letter or digit are left out. */
  public static TermTrie of(Vocabulary vocabulary) {
    return new TermTrie(vocabulary.concepts());
  }

  /** Cuts a text into words that this trie knows by number. */
  Words words(String text) {
    return Words.of(text, lexicon::find);
  }

  /** Returns the node after one more word, or {@link #NONE}. */
  int next(int node, int word) {
    return word == Lexicon.UNKNOWN ? NONE : edges.next(node, word);
  }

  /** Whether a term ends at a node. */
  boolean ends(int node) {
    return terms.any(node);
  }

  /** Returns the terms that end at a node, in the order of their concepts' ids. */
  List<Named> named(int node) {
    if (!terms.any(node)) {
      return List.of();
    }
    int first = terms.first(node);
    if (terms.next(first) == NodeTerms.END) {
      return List.of(new Named(this, first));
    }
    List<Named> several = new ArrayList<>();
    for (int term = first; term != NodeTerms.END; term = terms.next(term)) {
      several.add(new Named(this, term));
    }
    return several;
  }

  private void add(Term term, int concept, int ordinal) {
    Words words = Words.of(term.text(), lexicon::add);
    if (words.count() == 0 || words.count() > LONGEST_TERM) {
      return;
    }
    int node = ROOT;
    for (int i = 0; i < words.count(); i++) {
      node = edges.nextOrNew(node, words.id(i));
    }
    terms.add(node, concept, ordinal, term.flags());
  }
}

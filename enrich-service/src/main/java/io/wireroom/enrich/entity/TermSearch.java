package io.wireroom.enrich.entity;

import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.List;

/** Tells whether a text has any term of a small vocabulary, written as terms may be written. */
public final class TermSearch {
  private final TermTrie trie;

  public TermSearch(Vocabulary terms) {
    trie = TermTrie.of(terms);
  }

  /** Returns whether some term stands in the text, also across sentences. */
  public boolean finds(String text) {
    return !DictionaryScan.of(trie, text, List.of(new Range(0, text.length()))).isEmpty();
  }
}

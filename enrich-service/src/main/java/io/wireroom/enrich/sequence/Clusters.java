package io.wireroom.enrich.sequence;

/** Words that stand in like surroundings, as learned from plain texts. */
@FunctionalInterface
interface Clusters {
  /** No words are known to be alike. */
  Clusters NONE = (word, sink) -> {};

  /** Takes the cluster of a word at one depth of the tree of clusters. */
  interface Sink {
    void add(int depth, long cluster);
  }

  /** Tells the clusters of a word, by the hash of its fold. */
  void of(long word, Sink sink);
}

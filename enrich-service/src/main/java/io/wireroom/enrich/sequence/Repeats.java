package io.wireroom.enrich.sequence;

import java.util.HashMap;
import java.util.Map;

/**
 * What a text names once it names wherever the same words stand: marks the places of a phrase that
 * a reading left out though it took the phrase for a mention elsewhere in the text.
 */
final class Repeats {
  /** Shorter phrases mean different things in one text. */
  private static final int SHORTEST = 5;

  private static final int LONGEST = 8;
  private static final int MIXED = -1;

  private final Tokens tokens;
  private final TagSet tags;
  private final long[] fold;
  private final int[] path;
  private final Map<Long, Integer> phrases = new HashMap<>();

  /** Bits of the words that phrases begin with: most words of a text are turned down here. */
  private final long[] begins = new long[16];

  private int longest;

  /**
   * @param fold a hash of each token without case and plural
   * @param path the tag of each token; places that were left out are marked in it
   */
  Repeats(Tokens tokens, TagSet tags, long[] fold, int[] path) {
    this.tokens = tokens;
    this.tags = tags;
    this.fold = fold;
    this.path = path;
  }

  /** Marks them. */
  void mark() {
    for (int i = 0; i < path.length; i++) {
      if (path[i] != TagSet.OUTSIDE && tags.opens(path[i])) {
        learn(i);
      }
    }
    for (int s = 0; longest > 0 && s + 1 < tokens.sentences.length; s++) {
      for (int i = tokens.sentences[s]; i < tokens.sentences[s + 1]; i++) {
        if (path[i] == TagSet.OUTSIDE && begins(i)) {
          mark(i, tokens.sentences[s + 1]);
        }
      }
    }
  }

  private void learn(int first) {
    int last = first;
    long hash = fold[first];
    while (!tags.closes(path[last]) && last + 1 < path.length) {
      hash = Hash.of(hash, fold[++last]);
    }
    int count = last - first + 1;
    if (count <= LONGEST && tokens.end[last] - tokens.start[first] >= SHORTEST) {
      phrases.merge(hash, tags.type(path[first]), (a, b) -> a.equals(b) ? a : MIXED);
      begins[bit(first) >>> 6] |= 1L << bit(first);
      longest = Math.max(longest, count);
    }
  }

  private void mark(int first, int limit) {
    long hash = fold[first];
    int last = -1;
    int type = MIXED;
    int end = Math.min(limit, first + longest);
    for (int i = first; i < end && path[i] == TagSet.OUTSIDE; i++) {
      hash = i == first ? hash : Hash.of(hash, fold[i]);
      Integer known = phrases.get(hash);
      if (known != null && known != MIXED) {
        last = i;
        type = known;
      }
    }
    if (last < 0) {
      return;
    }
    for (int i = first; i <= last; i++) {
      path[i] = tags.inside(type);
    }
    path[first] = last == first ? tags.unit(type) : tags.begin(type);
    if (last > first) {
      path[last] = tags.last(type);
    }
  }

  private int bit(int token) {
    return (int) (fold[token] >>> 40) & 1023;
  }

  private boolean begins(int token) {
    return (begins[bit(token) >>> 6] & 1L << bit(token)) != 0;
  }
}

package io.wireroom.enrich.sequence;

import java.util.Arrays;

/** The tags of a sentence that together score most (Viterbi). */
final class BestPath {
  private static final int NEVER = Integer.MIN_VALUE / 4;

  private final int tags;
  private final int[] transitions;
  private final int[][] before;
  private final TagSet tagSet;

  /**
   * @param transitions score from before × tags + to; the row after the last tag's is for the start
   */
  BestPath(TagSet tagSet, int[] transitions) {
    this.tagSet = tagSet;
    this.transitions = transitions;
    tags = tagSet.size();
    before = new int[tags][];
    for (int tag = 0; tag < tags; tag++) {
      int to = tag;
      before[tag] =
          java.util.stream.IntStream.range(0, tags).filter(b -> tagSet.mayFollow(b, to)).toArray();
    }
  }

  /**
   * Returns the best tags; ties go to the lower number.
   *
   * @param scores of token i and tag t, at {@code i * width + from + t}
   */
  int[] of(int[] scores, int count, int from, int width) {
    byte[] come = new byte[count * tags];
    int[] reach = new int[tags];
    int[] next = new int[tags];
    for (int tag = 0; tag < tags; tag++) {
      reach[tag] = tagSet.opens(tag) ? transitions[tags * tags + tag] + scores[from + tag] : NEVER;
    }
    for (int i = 1; i < count; i++) {
      for (int tag = 0; tag < tags; tag++) {
        int best = NEVER;
        int bestBefore = before[tag][0];
        for (int b : before[tag]) {
          int score = reach[b] + transitions[b * tags + tag];
          if (score > best) {
            best = score;
            bestBefore = b;
          }
        }
        next[tag] = Math.max(NEVER, best + scores[i * width + from + tag]);
        come[i * tags + tag] = (byte) bestBefore;
      }
      int[] swap = reach;
      reach = next;
      next = swap;
    }
    int[] path = new int[count];
    int last = TagSet.OUTSIDE;
    for (int tag = 0; tag < tags; tag++) {
      if (tagSet.closes(tag) && reach[tag] > reach[last]) {
        last = tag;
      }
    }
    Arrays.fill(path, last);
    for (int i = count - 1; i > 0; i--) {
      last = come[i * tags + last];
      path[i - 1] = last;
    }
    return path;
  }
}

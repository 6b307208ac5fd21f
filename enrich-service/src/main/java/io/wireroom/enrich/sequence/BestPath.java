package io.wireroom.enrich.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The tags of a sentence that together score most (Viterbi). */
final class BestPath {
  private static final int NEVER = Integer.MIN_VALUE / 4;

  private final int tags;
  private final int[] transitions;
  private final int[][] before;

  /** Of each tag the scores from the tags that may stand before it. */
  private final int[][] steps;

  private final TagSet tagSet;

  /**
   * @param transitions score from before × tags + to; the row after the last tag's is for the start
   */
  BestPath(TagSet tagSet, int[] transitions) {
    this.tagSet = tagSet;
    this.transitions = transitions;
    tags = tagSet.size();
    before = new int[tags][];
    steps = new int[tags][];
    for (int tag = 0; tag < tags; tag++) {
      int to = tag;
      before[tag] = IntStream.range(0, tags).filter(b -> tagSet.mayFollow(b, to)).toArray();
      steps[tag] = Arrays.stream(before[tag]).map(b -> transitions[b * tags + to]).toArray();
    }
  }

  /**
   * Finds the best tags of a stretch of tokens; ties go to the lower number.
   *
   * @param scores of token i of the stretch and tag t, at {@code from + i * tags + t}
   * @param count of tokens, at least one
   * @param before whether a token that is outside of mentions stands before, and not the start
   * @param after whether such a token stands behind
   * @param path takes the tags, from {@code at} on
   */
  void of(int[] scores, int from, int count, boolean before, boolean after, int[] path, int at) {
    byte[] come = new byte[count * tags];
    int[] reach = new int[tags];
    int[] next = new int[tags];
    int start = before ? TagSet.OUTSIDE : tags;
    for (int tag = 0; tag < tags; tag++) {
      reach[tag] = tagSet.opens(tag) ? transitions[start * tags + tag] + scores[from + tag] : NEVER;
    }
    for (int i = 1; i < count; i++) {
      int row = from + i * tags;
      for (int tag = 0; tag < tags; tag++) {
        int[] possible = this.before[tag];
        int[] step = steps[tag];
        int best = NEVER;
        int bestBefore = possible[0];
        for (int b = 0; b < step.length; b++) {
          int score = reach[possible[b]] + step[b];
          if (score > best) {
            best = score;
            bestBefore = possible[b];
          }
        }
        next[tag] = Math.max(NEVER, best + scores[row + tag]);
        come[i * tags + tag] = (byte) bestBefore;
      }
      int[] swap = reach;
      reach = next;
      next = swap;
    }
    int last = TagSet.OUTSIDE;
    int most = NEVER;
    for (int tag = 0; tag < tags; tag++) {
      int score = reach[tag] + (after ? transitions[tag * tags + TagSet.OUTSIDE] : 0);
      if (tagSet.closes(tag) && score > most) {
        last = tag;
        most = score;
      }
    }
    for (int i = count - 1; i > 0; i--) {
      path[at + i] = last;
      last = come[i * tags + last];
    }
    path[at] = last;
  }
}

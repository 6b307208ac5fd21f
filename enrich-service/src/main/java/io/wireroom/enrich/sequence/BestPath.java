package io.wireroom.enrich.sequence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The tags of a sentence that together score most (Viterbi). */
final class BestPath {
  private static final int NEVER = Integer.MIN_VALUE / 4;

  /** Bits below a score that hold its tag, the lower the higher, so that ties need no asking. */
  private static final int RANKS = 8;

  private static final long FIRST_RANK = (1 << RANKS) - 1;

  private final int tags;
  private final int[] transitions;

  /** The tags that may stand before each. */
  private final int[][] before;

  /** Scores from those, each above {@link #RANKS}. */
  private final long[][] steps;

  private final TagSet tagSet;

  /**
   * @param transitions score from before × tags + to; the row after the last tag's is for the start
   */
  BestPath(TagSet tagSet, int[] transitions) {
    this.tagSet = tagSet;
    this.transitions = transitions;
    tags = tagSet.size();
    before = new int[tags][];
    steps = new long[tags][];
    for (int tag = 0; tag < tags; tag++) {
      int to = tag;
      before[tag] = IntStream.range(0, tags).filter(b -> tagSet.mayFollow(b, to)).toArray();
      steps[tag] =
          Arrays.stream(before[tag])
              .mapToLong(b -> (long) transitions[b * tags + to] << RANKS)
              .toArray();
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
    long[] reach = new long[tags];
    long[] next = new long[tags];
    int start = before ? TagSet.OUTSIDE : tags;
    for (int tag = 0; tag < tags; tag++) {
      int score = tagSet.opens(tag) ? transitions[start * tags + tag] + scores[from + tag] : NEVER;
      reach[tag] = (long) score << RANKS | FIRST_RANK - tag;
    }
    for (int i = 1; i < count; i++) {
      int row = from + i * tags;
      for (int tag = 0; tag < tags; tag++) {
        int[] possible = this.before[tag];
        long[] step = steps[tag];
        long best = Long.MIN_VALUE;
        for (int b = 0; b < step.length; b++) {
          best = Math.max(best, reach[possible[b]] + step[b]);
        }
        int score = Math.max(NEVER, (int) (best >> RANKS) + scores[row + tag]);
        next[tag] = (long) score << RANKS | FIRST_RANK - tag;
        come[i * tags + tag] = (byte) (FIRST_RANK - (best & FIRST_RANK));
      }
      long[] swap = reach;
      reach = next;
      next = swap;
    }
    int last = TagSet.OUTSIDE;
    int most = NEVER;
    for (int tag = 0; tag < tags; tag++) {
      int score =
          (int) (reach[tag] >> RANKS) + (after ? transitions[tag * tags + TagSet.OUTSIDE] : 0);
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

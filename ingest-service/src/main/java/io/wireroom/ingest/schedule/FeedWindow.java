package io.wireroom.ingest.schedule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which entries a feed shows at a time, each by 32 bits of its id: enough to tell two windows of
 * one feed apart. The first thousand entries count.
 */
public final class FeedWindow {
  private static final int MOST = 1000;

  /** No entry. */
  public static final FeedWindow EMPTY = new FeedWindow(new int[0]);

  private final int[] sorted;

  private FeedWindow(int[] sorted) {
    this.sorted = sorted;
  }

  /** Returns the window that shows entries with these ids. */
  public static FeedWindow ofIds(Collection<String> ids) {
    return of(ids.stream().limit(MOST).mapToInt(String::hashCode));
  }

  /** Returns a window that was kept. */
  public static FeedWindow ofMarks(List<Integer> marks) {
    return of(marks.stream().limit(MOST).mapToInt(Integer::intValue));
  }

  /** Returns the window of these marks. */
  public static FeedWindow of(IntStream marks) {
    return new FeedWindow(marks.sorted().distinct().toArray());
  }

  public int size() {
    return sorted.length;
  }

  /** How many entries of this window were not in the one before. */
  public int newSince(FeedWindow before) {
    int count = 0;
    for (int mark : sorted) {
      count += Arrays.binarySearch(before.sorted, mark) < 0 ? 1 : 0;
    }
    return count;
  }

  /** In rising order. */
  public List<Integer> marks() {
    return Arrays.stream(sorted).boxed().toList();
  }
}

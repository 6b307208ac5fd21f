package io.wireroom.ingest.article.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places at which the words of two texts differ: the fewest that explain the change. Signs that
 * change what a number means are words; other punctuation, spacing and case are nothing.
 */
final class WordEdits {
  /** Longest stretch that is compared word by word, in words of either side. */
  private static final int MOST = 400;

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]+(?:[.,'’/-][\\p{L}\\p{M}\\p{N}]+)*|[<>≤≥=±+−×÷%°$€£~]|[-–](?=\\d)");

  /**
   * Words that stood there, and those in their place; one of the two may be empty.
   *
   * @param beside the words next to them, that stayed
   */
  record Edit(List<String> before, List<String> after, List<String> beside) {}

  private WordEdits() {}

  /** The words of a text as they are compared. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group().replace('’', '\''));
    }
    return words;
  }

  /** The edits in order; empty when so much differs that it is no matter of words. */
  static Optional<List<Edit>> between(List<String> before, List<String> after) {
    int from = 0;
    int shorter = Math.min(before.size(), after.size());
    while (from < shorter && before.get(from).equals(after.get(from))) {
      from++;
    }
    int same = 0;
    while (same < shorter - from
        && before.get(before.size() - 1 - same).equals(after.get(after.size() - 1 - same))) {
      same++;
    }
    List<String> left = before.subList(from, before.size() - same);
    List<String> right = after.subList(from, after.size() - same);
    if (left.size() > MOST || right.size() > MOST) {
      return Optional.empty();
    }
    // The words beside them are kept in sight
    int first = Math.max(0, from - 1);
    int last = Math.min(same, 1);
    return Optional.of(
        edits(
            before.subList(first, from + left.size() + last),
            after.subList(first, from + right.size() + last)));
  }

  private static List<Edit> edits(List<String> left, List<String> right) {
    int[][] common = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        common[i][j] =
            left.get(i).equals(right.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    List<Edit> edits = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
        close(edits, gone, come, left, i);
        i++;
        j++;
      } else if (j == right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(left.get(i++));
      } else {
        come.add(right.get(j++));
      }
    }
    close(edits, gone, come, left, i);
    return edits;
  }

  private static void close(
      List<Edit> edits, List<String> gone, List<String> come, List<String> left, int next) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      List<String> beside = new ArrayList<>(2);
      int previous = next - gone.size() - 1;
      if (previous >= 0) {
        beside.add(left.get(previous));
      }
      if (next < left.size()) {
        beside.add(left.get(next));
      }
      edits.add(new Edit(List.copyOf(gone), List.copyOf(come), beside));
      gone.clear();
      come.clear();
    }
  }
}

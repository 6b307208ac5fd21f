package io.wireroom.search.copy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a copy does not have as its origin does.
 *
 * @param kind what became of it
 * @param before as the origin has it; null when it was added
 * @param after as the copy has it; null when it was left out
 */
public record TextChange(Kind kind, @Nullable String before, @Nullable String after) {
  /** What a partner does with a sentence. */
  public enum Kind {
    LEFT_OUT,
    ADDED,
    CHANGED
  }

  /** Returns what the copy changed, in its order; what was left out stands where it was. */
  public static List<TextChange> between(CopyText origin, CopyText copy) {
    Alignment pairs = Alignment.of(origin, copy);
    List<TextChange> changes = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    int next = 0;
    for (int at = 0; at < copy.sentences().size(); at++) {
      Sentence after = copy.sentences().get(at);
      int there = pairs.ofOther().get(at);
      if (there < 0) {
        changes.add(new TextChange(Kind.ADDED, null, after.text()));
        continue;
      }
      for (; next < there; next++) {
        leftOut(origin, pairs, next, told, changes);
      }
      Sentence before = origin.sentences().get(there);
      if (told.add(there) && !before.words().equals(after.words())) {
        changes.add(new TextChange(Kind.CHANGED, before.text(), after.text()));
      }
    }
    for (; next < origin.sentences().size(); next++) {
      leftOut(origin, pairs, next, told, changes);
    }
    return changes;
  }

  private static void leftOut(
      CopyText origin, Alignment pairs, int at, Set<Integer> told, List<TextChange> changes) {
    if (pairs.ofOne().get(at) < 0 && told.add(at)) {
      changes.add(new TextChange(Kind.LEFT_OUT, origin.sentences().get(at).text(), null));
    }
  }
}

package io.wireroom.search.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences of two texts go together. Each sentence has the one of the other text that it is
 * most like, when it is enough like it: by the longest common subsequence of their words, so that
 * words count in their order alone. Two reports of one event share words; copies share their order.
 *
 * @param ofOne for each sentence of the one text the place of its partner in the other, −1 for none
 * @param ofOther the same from the other side
 */
record Alignment(CopyText one, CopyText other, List<Integer> ofOne, List<Integer> ofOther) {
  /** Share of both sentences' words that are common, in order. */
  private static final double ALIKE = 0.6;

  /** Share of a sentence that is part of a longer one. */
  private static final double PART = 0.85;

  private static final int SHORTEST_PART = 6;

  static Alignment of(CopyText one, CopyText other) {
    int[] ofOne = new int[one.sentences().size()];
    int[] ofOther = new int[other.sentences().size()];
    double[] bestOfOne = new double[ofOne.length];
    double[] bestOfOther = new double[ofOther.length];
    Arrays.fill(ofOne, -1);
    Arrays.fill(ofOther, -1);
    Map<List<String>, Integer> places = new HashMap<>();
    for (int at = ofOther.length - 1; at >= 0; at--) {
      places.put(other.sentences().get(at).words(), at);
    }
    List<Set<String>> sets =
        other.sentences().stream().<Set<String>>map(that -> new HashSet<>(that.words())).toList();
    for (int from = 0; from < ofOne.length; from++) {
      List<String> words = one.sentences().get(from).words();
      Integer same = places.get(words);
      if (same != null) {
        ofOne[from] = same;
        bestOfOne[from] = 1;
        if (bestOfOther[same] < 1) {
          ofOther[same] = from;
          bestOfOther[same] = 1;
        }
        continue;
      }
      for (int to = 0; to < ofOther.length; to++) {
        double score = score(words, other.sentences().get(to).words(), sets.get(to));
        if (score > bestOfOne[from]) {
          bestOfOne[from] = score;
          ofOne[from] = to;
        }
        if (score > bestOfOther[to]) {
          bestOfOther[to] = score;
          ofOther[to] = from;
        }
      }
    }
    return new Alignment(one, other, boxed(ofOne), boxed(ofOther));
  }

  /** Share of the one text's words that stand in sentences with a partner. */
  double coverageOfOne() {
    return coverage(one, ofOne);
  }

  double coverageOfOther() {
    return coverage(other, ofOther);
  }

  private static double coverage(CopyText text, List<Integer> partners) {
    int matched = 0;
    for (int at = 0; at < partners.size(); at++) {
      matched += partners.get(at) < 0 ? 0 : text.sentences().get(at).words().size();
    }
    return text.length() == 0 ? 0 : (double) matched / text.length();
  }

  /** 0 when they are not alike. */
  private static double score(List<String> one, List<String> other, Set<String> others) {
    int shorter = Math.min(one.size(), other.size());
    int shared = 0;
    for (String word : one) {
      shared += others.contains(word) ? 1 : 0;
    }
    double most = 2.0 * Math.min(shared, shorter) / (one.size() + other.size());
    boolean part = shorter >= SHORTEST_PART && shared >= PART * shorter;
    if (most < ALIKE && !part) {
      return 0;
    }
    int common = common(one, other);
    double alike = 2.0 * common / (one.size() + other.size());
    if (alike >= ALIKE) {
      return alike;
    }
    return part && common >= PART * shorter ? alike : 0;
  }

  /** Length of the longest common subsequence. */
  private static int common(List<String> one, List<String> other) {
    int[] lengths = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int at = 1; at < lengths.length; at++) {
        int above = lengths[at];
        lengths[at] =
            word.equals(other.get(at - 1)) ? diagonal + 1 : Math.max(above, lengths[at - 1]);
        diagonal = above;
      }
    }
    return lengths[other.size()];
  }

  private static List<Integer> boxed(int[] places) {
    List<Integer> list = new ArrayList<>(places.length);
    for (int place : places) {
      list.add(place);
    }
    return List.copyOf(list);
  }
}

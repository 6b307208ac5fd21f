package io.wireroom.cli.evaluate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Documents that go together, since the same questions are answered by them.
 *
 * @param related by document the others, with how many questions they share
 */
public record RelatedSet(Map<String, Map<String, Integer>> related) {

  /**
   * Takes them from a relevance set.
   *
   * @param most documents that are asked for; of more every so-manyth in the order of their ids
   */
  public static RelatedSet of(RelevanceSet set, int most) {
    Map<String, Map<String, Integer>> all = new TreeMap<>();
    for (Map<String, Integer> answers : set.answers().values()) {
      for (String one : answers.keySet()) {
        for (String other : answers.keySet()) {
          if (!one.equals(other)) {
            all.computeIfAbsent(one, none -> new HashMap<>()).merge(other, 1, Integer::sum);
          }
        }
      }
    }
    List<String> ids = List.copyOf(all.keySet());
    int step = Math.max(1, ids.size() / Math.max(1, most));
    Map<String, Map<String, Integer>> some = new LinkedHashMap<>();
    for (int at = 0; at < ids.size(); at += step) {
      some.put(ids.get(at), all.getOrDefault(ids.get(at), Map.of()));
    }
    return new RelatedSet(some);
  }
}

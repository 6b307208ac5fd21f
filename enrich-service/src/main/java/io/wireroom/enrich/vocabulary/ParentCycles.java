package io.wireroom.enrich.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds concepts that are wider than themselves: what remains when, from the widest, all are taken.
 */
final class ParentCycles {
  private ParentCycles() {}

  /** Returns the ids that lie on a cycle or below one, in the map's order. */
  static List<String> in(Map<String, Concept> concepts) {
    Map<String, Integer> open = new HashMap<>();
    Map<String, List<String>> narrower = new HashMap<>();
    List<String> free = new ArrayList<>();
    for (Concept concept : concepts.values()) {
      List<String> known = concept.parents().stream().filter(concepts::containsKey).toList();
      open.put(concept.id(), known.size());
      known.forEach(p -> narrower.computeIfAbsent(p, id -> new ArrayList<>()).add(concept.id()));
      if (known.isEmpty()) {
        free.add(concept.id());
      }
    }
    while (!free.isEmpty()) {
      String id = free.remove(free.size() - 1);
      open.remove(id);
      for (String child : narrower.getOrDefault(id, List.of())) {
        if (open.merge(child, -1, Integer::sum) == 0) {
          free.add(child);
        }
      }
    }
    return concepts.keySet().stream().filter(open::containsKey).toList();
  }
}

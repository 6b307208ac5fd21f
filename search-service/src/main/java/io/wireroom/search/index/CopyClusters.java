package io.wireroom.search.index;

import io.wireroom.search.copy.CopyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Articles that hang together by being copies; withdrawn ones stay alone. */
final class CopyClusters {
  private final Map<String, List<CopyDocument>> byKey = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  /** Adds an article, and compares it with those that are there. */
  void add(CopyDocument added) {
    if (parents.putIfAbsent(added.id(), added.id()) != null) {
      return;
    }
    sizes.put(added.id(), 1);
    if (!added.isShown()) {
      return;
    }
    Set<String> keys = new HashSet<>(added.sketch());
    keys.addAll(added.sure());
    Set<CopyDocument> others = new LinkedHashSet<>();
    for (String key : keys) {
      List<CopyDocument> same = byKey.computeIfAbsent(key, none -> new ArrayList<>());
      others.addAll(same);
      same.add(added);
    }
    for (CopyDocument one : others) {
      // Those that hang together already need no comparison
      if (!workOf(one.id()).equals(workOf(added.id())) && one.isCopyOf(added)) {
        join(workOf(one.id()), workOf(added.id()));
      }
    }
  }

  /** The smallest id of those that an article hangs together with. */
  String workOf(String id) {
    String at = id;
    while (!parents.getOrDefault(at, at).equals(at)) {
      at = parents.getOrDefault(at, at);
    }
    return at;
  }

  boolean isCopied(String id) {
    return sizes.getOrDefault(workOf(id), 1) > 1;
  }

  private void join(String one, String other) {
    boolean smaller = one.compareTo(other) < 0;
    String root = smaller ? one : other;
    parents.put(smaller ? other : one, root);
    sizes.put(root, sizes.getOrDefault(one, 1) + sizes.getOrDefault(other, 1));
  }
}

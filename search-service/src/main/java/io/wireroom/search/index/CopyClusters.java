package io.wireroom.search.index;

import io.wireroom.search.copy.CopyDocument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Articles that hang together by being copies; withdrawn ones stay alone. What was settled before
 * is believed: two articles are compared when one of them is open, or when they belong to a work
 * that may fall apart, since one in it is open or withdrawn.
 */
final class CopyClusters {
  private final Set<String> open;
  private final Set<String> loose = new HashSet<>();
  private final Map<String, List<CopyDocument>> byKey = new HashMap<>();
  private final Map<String, String> settled = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  /**
   * Finds the works of articles.
   *
   * @param articles open ones, those like them, and all of the works of both
   * @param open ids of articles that were written since they were compared
   */
  CopyClusters(Collection<CopyDocument> articles, Set<String> open) {
    this.open = open;
    for (CopyDocument one : articles) {
      if (isOpen(one) || !one.isShown()) {
        loose.add(one.work());
      }
    }
    articles.forEach(this::add);
  }

  private void add(CopyDocument added) {
    if (parents.putIfAbsent(added.id(), added.id()) != null) {
      return;
    }
    sizes.put(added.id(), 1);
    if (!added.isShown()) {
      return;
    }
    if (!loose.contains(added.work())) {
      String known = settled.putIfAbsent(added.work(), added.id());
      join(known == null ? added.id() : known, added.id());
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
      if (isUnsettled(one, added)
          && !workOf(one.id()).equals(workOf(added.id()))
          && one.isCopyOf(added)) {
        join(one.id(), added.id());
      }
    }
  }

  private boolean isOpen(CopyDocument article) {
    return open.contains(article.id());
  }

  private boolean isUnsettled(CopyDocument one, CopyDocument other) {
    return isOpen(one)
        || isOpen(other)
        || (one.work().equals(other.work()) && loose.contains(one.work()));
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
    String ofOne = workOf(one);
    String ofOther = workOf(other);
    if (ofOne.equals(ofOther)) {
      return;
    }
    boolean smaller = ofOne.compareTo(ofOther) < 0;
    String root = smaller ? ofOne : ofOther;
    parents.put(smaller ? ofOther : ofOne, root);
    sizes.put(root, sizes.getOrDefault(ofOne, 1) + sizes.getOrDefault(ofOther, 1));
  }
}

package io.wireroom.search.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Concepts of one type.
 *
 * @param type for example {@code drug}
 * @param first what is seen at once
 * @param more what is seen on demand
 */
public record EntityGroup(String type, List<EntityView> first, List<EntityView> more) {
  private static final int AT_ONCE = 5;

  /** Groups in the order in which their first member stands. */
  static List<EntityGroup> of(List<EntityView> entities) {
    Map<String, List<EntityView>> byType = new LinkedHashMap<>();
    entities.forEach(
        one -> byType.computeIfAbsent(one.entity().type(), type -> new ArrayList<>()).add(one));
    List<EntityGroup> groups = new ArrayList<>();
    byType.forEach(
        (type, members) -> {
          int cut = members.size() <= AT_ONCE + 1 ? members.size() : AT_ONCE;
          groups.add(
              new EntityGroup(type, members.subList(0, cut), members.subList(cut, members.size())));
        });
    return groups;
  }
}

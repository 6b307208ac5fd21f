package io.wireroom.search.story;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.search.copy.CopyDocument;
import io.wireroom.search.copy.Origin;
import io.wireroom.search.copy.TextChange;
import io.wireroom.search.copy.WorkMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An article with its copies.
 *
 * @param id of the work
 * @param origin the stored article that was first
 * @param reason what tells so
 * @param copies the others, the earliest first
 * @param changes what the article that was asked for changed; empty when it is the origin
 */
public record Work(
    String id, JsonNode origin, Origin.Reason reason, List<Copy> copies, List<TextChange> changes) {

  /**
   * A copy in a work.
   *
   * @param document the stored article
   * @param counts how many sentences it changed in which way; a kind that does not occur is left
   *     out
   */
  public record Copy(JsonNode document, Map<TextChange.Kind, Integer> counts) {
    public Copy {
      counts = Map.copyOf(counts);
    }
  }

  public Work {
    copies = List.copyOf(copies);
    changes = List.copyOf(changes);
  }

  /**
   * Puts a work together.
   *
   * @param members at least two stored articles
   * @param asked id of the one that was asked for
   */
  static Work of(List<? extends JsonNode> members, String asked) {
    Map<String, CopyDocument> read = new HashMap<>();
    members.forEach(one -> read.put(one.path("id").asText(), new CopyDocument(one)));
    List<WorkMember> all = read.values().stream().map(CopyDocument::member).toList();
    Origin decided = Origin.of(all);
    Map<String, WorkMember> byId = new HashMap<>();
    all.forEach(one -> byId.put(one.id(), one));
    JsonNode origin = members.get(0);
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode one : members) {
      if (one.path("id").asText().equals(decided.id())) {
        origin = one;
      } else {
        others.add(one);
      }
    }
    CopyDocument first = new CopyDocument(origin);
    others.sort(
        Comparator.comparing((JsonNode one) -> new CopyDocument(one).member().time())
            .thenComparing(one -> one.path("id").asText()));
    List<Copy> copies = new ArrayList<>();
    List<TextChange> changes = List.of();
    for (JsonNode one : others) {
      List<TextChange> its = TextChange.between(first.text(), new CopyDocument(one).text());
      Map<TextChange.Kind, Integer> counts = new HashMap<>();
      its.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
      copies.add(new Copy(one, counts));
      changes = one.path("id").asText().equals(asked) ? its : changes;
    }
    return new Work(first.work(), origin, decided.reason(), copies, changes);
  }
}

package io.wireroom.search.alert;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A saved search as the API reads and writes it. */
final class SavedSearchJson {
  private static final int LONGEST_NAME = 200;
  private static final Set<String> MEMBERS = Set.of("name", "search");

  /** What decides whether an article is found; what only orders or counts hits is no part of it. */
  private static final Set<String> PARAMETERS =
      Stream.concat(
              Stream.of("q", "concepts", "from", "to"),
              Stream.of(Filter.values()).map(Filter::parameter))
          .collect(Collectors.toUnmodifiableSet());

  private SavedSearchJson() {}

  /**
   * Reads what somebody sent.
   *
   * @param before the search in whose place it comes; null for a new one
   * @throws Refusal.BadRequest as the search itself would, and for members that are none
   */
  static SavedSearch read(
      JsonObject json,
      String searchId,
      @Nullable SavedSearch before,
      ConceptNames names,
      Instant now) {
    for (String member : json.fieldNames()) {
      if (!MEMBERS.contains(member)) {
        throw new Refusal.BadRequest("a saved search has name and search, and no such member");
      }
    }
    Object name = json.getValue("name");
    if (!(name instanceof String text) || text.isBlank() || text.length() > LONGEST_NAME) {
      throw new Refusal.BadRequest("name", "1 to " + LONGEST_NAME + " characters");
    }
    if (!(json.getValue("search") instanceof JsonObject asked)) {
      throw new Refusal.BadRequest("search", "an object with q, filters, from and to");
    }
    Map<String, List<String>> parameters = parameters(asked);
    ArticleQuery.from(parameters, names);
    Instant since =
        before != null && before.getParameters().equals(parameters) ? before.getSince() : now;
    return SavedSearch.newBuilder()
        .setSearchId(searchId)
        .setName(text.strip())
        .setParameters(parameters)
        .setSince(since)
        .setUpdatedAt(now)
        .build();
  }

  static JsonObject write(SavedSearch search, ConceptNames names) {
    JsonObject asked = new JsonObject();
    new TreeMap<>(search.getParameters())
        .forEach(
            (name, values) ->
                asked.put(
                    name,
                    values.size() == 1 ? values.get(0) : new JsonArray(new ArrayList<>(values))));
    return new JsonObject()
        .put("id", search.getSearchId())
        .put("name", search.getName())
        .put("search", asked)
        .put("reading", ArticleQuery.from(search.getParameters(), names).question().reading())
        .put("since", search.getSince().toString())
        .put("updatedAt", search.getUpdatedAt().toString());
  }

  private static Map<String, List<String>> parameters(JsonObject asked) {
    Map<String, List<String>> parameters = new TreeMap<>();
    for (Map.Entry<String, Object> one : asked) {
      if (!PARAMETERS.contains(one.getKey())) {
        throw new Refusal.BadRequest(
            "search",
            "an object with any of " + String.join(", ", PARAMETERS.stream().sorted().toList()));
      }
      List<?> values =
          one.getValue() instanceof JsonArray array ? array.getList() : List.of(one.getValue());
      List<String> texts = new ArrayList<>();
      for (Object value : values) {
        if (!(value instanceof String text)) {
          throw new Refusal.BadRequest(one.getKey(), "text, or a list of texts");
        }
        texts.add(text);
      }
      parameters.put(one.getKey(), texts);
    }
    return parameters;
  }
}

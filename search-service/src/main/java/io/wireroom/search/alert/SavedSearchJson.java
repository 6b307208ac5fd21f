package io.wireroom.search.alert;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A saved search as the API reads and writes it. */
final class SavedSearchJson {
  private static final Set<String> MEMBERS = Set.of("name", "search");

  private SavedSearchJson() {}

  /**
   * Reads what somebody sent.
   *
   * @throws Refusal.BadRequest for members that are none, or of another form
   */
  static SearchWish read(JsonObject json) {
    for (String member : json.fieldNames()) {
      if (!MEMBERS.contains(member)) {
        throw new Refusal.BadRequest("a saved search has name and search, and no such member");
      }
    }
    if (!(json.getValue("name") instanceof String name)) {
      throw new Refusal.BadRequest("name", "1 to " + SearchWish.LONGEST_NAME + " characters");
    }
    if (!(json.getValue("search") instanceof JsonObject asked)) {
      throw new Refusal.BadRequest("search", "an object with q, filters, from and to");
    }
    return new SearchWish(name, parameters(asked));
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
      List<?> values =
          one.getValue() instanceof JsonArray array
              ? array.getList()
              : Collections.singletonList(one.getValue());
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

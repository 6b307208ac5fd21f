package io.wireroom.search.alert;

import io.wireroom.event.SavedSearch;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as somebody wants it saved.
 *
 * @param name 1 to {@value #LONGEST_NAME} characters
 * @param parameters of the search
 */
public record SearchWish(String name, Map<String, List<String>> parameters) {
  /** Longest name, in UTF-16 code units. */
  public static final int LONGEST_NAME = 200;

  /** What decides whether an article is found; what only orders or counts hits is no part of it. */
  public static final Set<String> PARAMETERS =
      Stream.concat(
              Stream.of("q", "concepts", "from", "to"),
              Stream.of(Filter.values()).map(Filter::parameter))
          .collect(Collectors.toUnmodifiableSet());

  /**
   * Takes a wish.
   *
   * @throws Refusal.BadRequest for a name that is none, and a parameter that decides nothing
   */
  public SearchWish {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new Refusal.BadRequest("name", "1 to " + LONGEST_NAME + " characters");
    }
    if (!PARAMETERS.containsAll(parameters.keySet())) {
      throw new Refusal.BadRequest(
          "search",
          "an object with any of " + String.join(", ", PARAMETERS.stream().sorted().toList()));
    }
    parameters = new TreeMap<>(parameters);
  }

  /**
   * The search that is saved.
   *
   * @param before the search in whose place it comes; null for a new one
   * @throws Refusal.BadRequest as the search itself would
   */
  public SavedSearch saved(
      String searchId, @Nullable SavedSearch before, ConceptNames names, Instant now) {
    ArticleQuery.from(parameters, names);
    Instant since =
        before != null && before.getParameters().equals(parameters) ? before.getSince() : now;
    return SavedSearch.newBuilder()
        .setSearchId(searchId)
        .setName(name)
        .setParameters(parameters)
        .setSince(since)
        .setUpdatedAt(now)
        .build();
  }
}

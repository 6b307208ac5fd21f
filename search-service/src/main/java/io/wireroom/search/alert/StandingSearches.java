package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.query.ArticleQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The searches that somebody is told of, saved or subscribed to as a feed. Safe for use by many
 * threads; articles are matched by one.
 */
public final class StandingSearches {
  private final Map<String, Standing> searches = new ConcurrentHashMap<>();
  private final SearchMonitor monitor = new SearchMonitor();
  private final Supplier<ConceptNames> names;

  /** By which the searches were read; for the thread that matches. */
  private @Nullable ConceptNames readBy;

  private record Standing(Map<String, List<String>> parameters, Instant since) {}

  /**
   * Starts with none.
   *
   * @param names of concepts that loose words may mean
   */
  public StandingSearches(Supplier<ConceptNames> names) {
    this.names = names;
  }

  /**
   * Adds a search, or puts it in the place of the one with this id.
   *
   * @param parameters of the search API
   * @param since revisions that arrived before are no news
   * @throws Refusal.BadRequest when they are no search
   */
  public void put(String id, Map<String, List<String>> parameters, Instant since) {
    searches.compute(
        id,
        (same, before) -> {
          if (before == null || !before.parameters().equals(parameters)) {
            monitor.put(id, ArticleQuery.from(parameters, names.get()));
          }
          return new Standing(Map.copyOf(parameters), since);
        });
  }

  public void remove(String id) {
    searches.compute(
        id,
        (same, before) -> {
          monitor.remove(id);
          return null;
        });
  }

  boolean isEmpty() {
    return searches.isEmpty();
  }

  /** From when on articles are news to a search; nothing when there is no such search. */
  Optional<Instant> since(String id) {
    return Optional.ofNullable(searches.get(id)).map(Standing::since);
  }

  /**
   * The searches that find an article, as their words are understood now: the names of concepts
   * change.
   */
  List<SearchMonitor.Match> matching(ObjectNode article) {
    ConceptNames now = names.get();
    if (now != readBy) {
      readBy = now;
      searches.keySet().forEach(id -> readAnew(id, now));
    }
    return monitor.matching(article);
  }

  /** None that was changed or removed meanwhile comes back. */
  private void readAnew(String id, ConceptNames now) {
    searches.computeIfPresent(
        id,
        (same, one) -> {
          monitor.put(id, ArticleQuery.from(one.parameters(), now));
          return one;
        });
  }
}

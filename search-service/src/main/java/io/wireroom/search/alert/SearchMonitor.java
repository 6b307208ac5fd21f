package io.wireroom.search.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.ArticleQuery;
import io.wireroom.search.query.Demands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which of many searches find an article, by asking each. Most are refused by a word that is
 * not there, which was looked at for other searches already. Safe for use by many threads.
 */
final class SearchMonitor {
  /** So many searches may change before it pays to read the others anew. */
  private static final int FEW = 1_000;

  private final IndexedFields fields = IndexedFields.current();
  private final AnalyzedText words = new AnalyzedText(fields.analyzer());
  private final Map<String, Integer> places = new HashMap<>();
  private final List<Asked> searches = new ArrayList<>();
  private SharedConditions conditions = new SharedConditions();

  /** Searches whose conditions are still there though they changed since. */
  private int gone;

  /**
   * A search that finds an article.
   *
   * @param why parts of its question that the article fulfils
   */
  record Match(String searchId, List<String> why) {}

  /** A search, and the condition that is all that it demands. */
  private record Asked(String searchId, int all, List<Part> parts) {
    Asked renumbered(SharedConditions before, SharedConditions now) {
      List<Part> moved =
          parts.stream()
              .map(part -> new Part(part.name(), now.number(before.at(part.condition()))))
              .toList();
      return new Asked(searchId, now.number(before.at(all)), moved);
    }
  }

  /** Part of a question, and what it demands. */
  private record Part(String name, int condition) {}

  /** Adds a search, or puts it in the place of the one with this id. */
  void put(String searchId, ArticleQuery query) {
    Map<String, Condition> named = new LinkedHashMap<>();
    Condition all = new ClauseReader(words, named).read(Demands.of(query));
    put(searchId, all, named);
  }

  synchronized void remove(String searchId) {
    Integer place = places.remove(searchId);
    if (place != null) {
      Asked last = searches.remove(searches.size() - 1);
      if (place < searches.size()) {
        searches.set(place, last);
        places.put(last.searchId(), place);
      }
      forget();
    }
  }

  /** The searches that find an article, by the document that the index has of it. */
  synchronized List<Match> matching(ObjectNode article) {
    AskedArticle asked = new AskedArticle(fields.of(article), fields.analyzer(), conditions);
    List<Match> matches = new ArrayList<>();
    for (Asked search : searches) {
      if (asked.fulfils(search.all())) {
        matches.add(new Match(search.searchId(), why(search, asked)));
      }
    }
    return matches;
  }

  /** How many conditions are kept, of searches that are there or were lately. */
  synchronized int conditions() {
    return conditions.size();
  }

  private static List<String> why(Asked search, AskedArticle article) {
    List<String> fulfilled = new ArrayList<>();
    for (Part part : search.parts()) {
      if (article.fulfils(part.condition())) {
        fulfilled.add(part.name());
      }
    }
    return fulfilled;
  }

  private synchronized void put(String searchId, Condition all, Map<String, Condition> named) {
    List<Part> parts = new ArrayList<>(named.size());
    named.forEach((name, part) -> parts.add(new Part(name, conditions.number(part))));
    Asked search = new Asked(searchId, conditions.number(all), List.copyOf(parts));
    Integer place = places.putIfAbsent(searchId, searches.size());
    if (place == null) {
      searches.add(search);
    } else if (searches.set(place, search).all() != search.all()) {
      forget();
    }
  }

  /** From time to time conditions that no search has any more are left behind. */
  private void forget() {
    if (++gone > searches.size() + FEW) {
      gone = 0;
      SharedConditions before = conditions;
      conditions = new SharedConditions();
      searches.replaceAll(search -> search.renumbered(before, conditions));
    }
  }
}

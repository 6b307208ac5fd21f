package io.wireroom.search.hub;

import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.alert.SavedSearches;
import io.wireroom.search.concept.ConceptNames;
import io.wireroom.search.out.FeedAddress;
import io.wireroom.search.out.OutRoutes;
import io.wireroom.search.query.ArticleQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a feed of ours asks for.
 *
 * @param searchId whose alerts are its new entries: the saved search, or a name made of what is
 *     searched for
 * @param asked all parameters of the feed
 * @param standing those that decide whether an article is found; null when the saved search has
 *     them
 */
record FeedQuestion(
    String searchId,
    Map<String, List<String>> asked,
    @Nullable Map<String, List<String>> standing) {

  /**
   * Reads the question of a feed.
   *
   * @throws Refusal.NotFound when its saved search is not there
   * @throws Refusal.BadRequest when the feed itself would be refused
   */
  static FeedQuestion of(FeedAddress feed, SavedSearches searches, ConceptNames names) {
    String saved = feed.savedSearch();
    if (saved != null) {
      return new FeedQuestion(saved, Map.copyOf(searches.get(saved).getParameters()), null);
    }
    ArticleQuery.from(OutRoutes.newestFirst(feed.asked()), names);
    Map<String, List<String>> standing = new TreeMap<>(feed.asked());
    standing.keySet().removeAll(ArticleQuery.ORDERING);
    return new FeedQuestion(name(standing), feed.asked(), standing);
  }

  private static String name(Map<String, List<String>> standing) {
    return "feed-" + UUID.nameUUIDFromBytes(standing.toString().getBytes(StandardCharsets.UTF_8));
  }
}

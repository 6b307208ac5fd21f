package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.StringReader;

/** A search that all of an index answers, or that fails. */
public final class WholeSearch {
  private WholeSearch() {}

  /**
   * Sends a request of ours.
   *
   * @param preference searches with the same one go to the same copies of a shard, whose scores
   *     differ a little from those of others
   * @return fails as {@link Failures} says
   */
  public static Future<SearchResponse<ObjectNode>> ask(
      ElasticsearchAsyncClient client, String index, ObjectNode body, String preference) {
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .withJson(new StringReader(body.toString()))
                    .index(index)
                    // One that begins with an underscore would be an order of another kind
                    .preference("for-" + preference)
                    // Half an answer would be taken for a whole one
                    .allowPartialSearchResults(false));
    return Answers.of(client.search(request, ObjectNode.class));
  }
}

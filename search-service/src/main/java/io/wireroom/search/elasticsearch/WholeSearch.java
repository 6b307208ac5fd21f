package io.wireroom.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.transport.endpoints.EndpointBase;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.runtime.http.JsonBytes;
import java.util.Map;

/** A search that all of an index answers, or that fails. */
public final class WholeSearch {
  /**
   * Takes the request as it is. The client's own endpoint takes none but its builders' objects:
   * each request would be read into them and written again.
   */
  private static final SimpleEndpoint<Asked, SearchResponse<ObjectNode>> SEARCH =
      new SimpleEndpoint<>(
          "es/search",
          asked -> "POST",
          asked -> '/' + asked.index() + "/_search",
          asked -> Map.of("index", asked.index()),
          asked ->
              Map.of(
                  // The client reads an aggregation by the type in its name
                  "typed_keys",
                  "true",
                  // One that begins with an underscore would be an order of another kind
                  "preference",
                  "for-" + asked.preference(),
                  // Half an answer would be taken for a whole one
                  "allow_partial_search_results",
                  "false"),
          EndpointBase.emptyMap(),
          asked -> BinaryData.of(JsonBytes.of(asked.body()), "application/json"),
          SearchResponse.createSearchResponseDeserializer(JsonpDeserializer.of(ObjectNode.class)));

  private record Asked(String index, ObjectNode body, String preference) {}

  private WholeSearch() {}

  /**
   * Sends a request of ours.
   *
   * @param index a name or an alias of ours, which needs no escape in an address
   * @param preference searches with the same one go to the same copies of a shard, whose scores
   *     differ a little from those of others
   * @return fails as {@link Failures} says
   */
  public static Future<SearchResponse<ObjectNode>> ask(
      ElasticsearchAsyncClient client, String index, ObjectNode body, String preference) {
    return Answers.of(
        client
            ._transport()
            .performRequestAsync(
                new Asked(index, body, preference), SEARCH, client._transportOptions()));
  }
}

package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.elasticsearch.Answers;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;

/** Asks Elasticsearch for articles. Safe for use by many threads. */
public final class ArticleSearcher {
  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final Clock clock;

  public ArticleSearcher(ElasticsearchAsyncClient client, String alias, Clock clock) {
    this.client = client;
    this.alias = alias;
    this.clock = clock;
  }

  /**
   * Returns one page of hits.
   *
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer
   */
  public Future<SearchPage> search(ArticleQuery query) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    return ask(SearchBody.of(query, now), query.fingerprint())
        .map(answer -> SearchAnswer.read(answer, query, now))
        .recover(failure -> Future.failedFuture(refusedCursor(failure, query)));
  }

  /**
   * Sends a request of ours.
   *
   * @param preference searches with the same one go to the same copies of a shard, whose scores
   *     differ a little from those of others
   */
  public Future<SearchResponse<ObjectNode>> ask(ObjectNode body, String preference) {
    SearchRequest request =
        SearchRequest.of(
            search ->
                search
                    .withJson(new StringReader(body.toString()))
                    .index(alias)
                    // One that begins with an underscore would be an order of another kind
                    .preference("for-" + preference)
                    // Half an answer would be taken for a whole one
                    .allowPartialSearchResults(false));
    return Answers.of(client.search(request, ObjectNode.class));
  }

  /** Sort values that we would not have written can only have come from outside. */
  private static Throwable refusedCursor(Throwable failure, ArticleQuery query) {
    return query.cursor() != null
            && failure instanceof ElasticsearchException refused
            && refused.status() == 400
        ? new Refusal.BadRequest("cursor", "the cursor of an answer's next link, unchanged")
        : failure;
  }
}

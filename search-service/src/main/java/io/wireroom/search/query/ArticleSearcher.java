package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.elasticsearch.Answers;
import io.wireroom.search.query.language.Query;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Asks Elasticsearch for articles. Safe for use by many threads. */
public final class ArticleSearcher {
  /** When so many articles fulfil a question, nobody needs others, and one request answers. */
  public static final int FEW = 100;

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final Clock clock;
  private final Ranking ranking;
  private final Widening widening;

  public ArticleSearcher(
      ElasticsearchAsyncClient client, String alias, Clock clock, Ranking ranking) {
    this.client = client;
    this.alias = alias;
    this.clock = clock;
    this.ranking = ranking;
    widening = new Widening(client);
  }

  /**
   * Returns one page of hits.
   *
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer
   */
  public Future<SearchPage> search(ArticleQuery query) {
    Instant now = Instant.ofEpochMilli(clock.millis());
    Query.Words loose = ranking.widen() ? query.loose() : null;
    return page(query, now, request(query, now, ranking))
        .compose(
            page ->
                loose != null && page.total().value() < FEW
                    ? widened(query, loose, page, now)
                    : Future.succeededFuture(page))
        .recover(failure -> Future.failedFuture(refusedCursor(failure, query)));
  }

  /** The request that a question begins with, for whoever wants to compare us with it. */
  public static ObjectNode request(ArticleQuery query, Instant now, Ranking ranking) {
    return SearchBody.of(query, now, ranking);
  }

  /** The same page with further hits among its own; it counts none but its own. */
  private Future<SearchPage> widened(
      ArticleQuery query, Query.Words loose, SearchPage page, Instant now) {
    ArticleQuery uncounted = query.withFacets(false);
    ObjectNode asked = QueryClause.of(Objects.requireNonNull(query.question().query()), ranking);
    return typical(query, loose)
        .map(typical -> WideBody.clause(loose, asked, typical, ranking))
        .compose(wide -> page(uncounted, now, SearchBody.of(uncounted, now, wide)))
        .map(wide -> new SearchPage(page.total(), wide.hits(), page.facets(), wide.next(), true));
  }

  private Future<SearchPage> page(ArticleQuery query, Instant now, ObjectNode body) {
    String preference = query.fingerprint();
    return new PageSteps(query, now, body, asked -> ask(asked, preference)).page();
  }

  private Future<Map<String, Double>> typical(ArticleQuery query, Query.Words words) {
    return ranking.feedbackShare() == 0
        ? Future.succeededFuture(Map.of())
        : ask(WideBody.best(query, words, ranking), query.fingerprint())
            .compose(best -> widening.typical(best.hits().hits()));
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

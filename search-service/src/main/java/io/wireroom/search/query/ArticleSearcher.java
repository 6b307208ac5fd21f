package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.elasticsearch.WholeSearch;
import io.wireroom.search.query.language.Query;
import io.wireroom.search.semantic.Nearest;
import io.wireroom.search.semantic.Nearness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks Elasticsearch for articles. Safe for use by many threads. */
public final class ArticleSearcher {
  /** When so many articles fulfil a question, nobody needs others, and one request answers. */
  public static final int FEW = 100;

  /** For so many questions at a time, and so long, further pages are of the same order. */
  private static final int MOST_FOLLOWED = 200;

  private static final Duration FOLLOWED = Duration.ofMinutes(10);

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final Clock clock;
  private final Ranking ranking;
  private final Nearness nearness;
  private final Widening widening;
  private final WorkCopies copies = new WorkCopies();
  private final Cache<String, Wide> followed =
      Caffeine.newBuilder().maximumSize(MOST_FOLLOWED).expireAfterWrite(FOLLOWED).build();

  /** Searches by words. */
  public ArticleSearcher(
      ElasticsearchAsyncClient client, String alias, Clock clock, Ranking ranking) {
    this(client, alias, clock, ranking, Nearness.OFF);
  }

  /** Searches by words and, where few articles fulfil a question, by meaning. */
  public ArticleSearcher(
      ElasticsearchAsyncClient client,
      String alias,
      Clock clock,
      Ranking ranking,
      Nearness nearness) {
    this.client = client;
    this.alias = alias;
    this.clock = clock;
    this.ranking = ranking;
    this.nearness = nearness;
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
    return beginning(query, SearchBody.of(query, now, ranking));
  }

  private static ObjectNode beginning(ArticleQuery query, ObjectNode body) {
    if (query.cursor() == null && !query.copies()) {
      HitWorks.collapse(body);
    }
    return body;
  }

  /** The same page with further hits among its own; it counts none but its own. */
  private Future<SearchPage> widened(
      ArticleQuery query, Query.Words loose, SearchPage page, Instant now) {
    ArticleQuery uncounted = query.withFacets(false);
    Instant since = query.cursor() == null ? now : query.cursor().asOf();
    String pages = query.fingerprint() + since.toEpochMilli();
    Wide known = followed.getIfPresent(pages);
    return (known == null ? wide(query, loose) : Future.succeededFuture(known))
        .compose(
            wide ->
                page(
                        uncounted,
                        now,
                        beginning(uncounted, SearchBody.of(uncounted, now, wide.clause())))
                    .map(
                        found -> {
                          if (found.next() != null) {
                            // Vectors and words that come meanwhile would move hits between pages
                            followed.put(pages, wide);
                          }
                          return new SearchPage(
                              page.total(),
                              found.hits(),
                              page.facets(),
                              found.next(),
                              true,
                              wide.meaning());
                        }));
  }

  /**
   * What the hits of a widened question are found by.
   *
   * @param meaning whether nearness in meaning is in it
   */
  private record Wide(ObjectNode clause, Nearest.State meaning) {}

  private Future<Wide> wide(ArticleQuery query, Query.Words loose) {
    ObjectNode asked = QueryClause.of(Objects.requireNonNull(query.question().query()), ranking);
    Future<Nearest> nearest =
        query.meaning() && ranking.meaningWeight() > 0
            ? nearness.to(loose.joined(), query.fingerprint())
            : Future.succeededFuture(Nearest.UNUSED);
    return best(query, loose)
        .compose(
            best ->
                Future.all(typical(best), nearest)
                    .map(
                        both -> {
                          Map<String, Double> typical = both.resultAt(0);
                          Nearest near = both.resultAt(1);
                          return new Wide(
                              WideBody.clause(
                                  loose,
                                  asked,
                                  typical,
                                  ByMeaning.gains(near, score(best), ranking),
                                  ranking),
                              near.state());
                        }));
  }

  private Future<SearchPage> page(ArticleQuery query, Instant now, ObjectNode body) {
    String preference = query.fingerprint();
    return new PageSteps(query, now, body, copies, asked -> ask(asked, preference)).page();
  }

  /** The best articles by any of the words, when they tell something. */
  private Future<List<Hit<ObjectNode>>> best(ArticleQuery query, Query.Words words) {
    return ranking.feedbackShare() == 0 && nearness == Nearness.OFF
        ? Future.succeededFuture(List.of())
        : ask(WideBody.best(query, words, ranking), query.fingerprint())
            .map(best -> best.hits().hits());
  }

  private Future<Map<String, Double>> typical(List<Hit<ObjectNode>> best) {
    return ranking.feedbackShare() == 0 ? Future.succeededFuture(Map.of()) : widening.typical(best);
  }

  private static double score(List<Hit<ObjectNode>> best) {
    Double score = best.isEmpty() ? null : best.get(0).score();
    return score == null ? 0 : score;
  }

  /** Sends a request of ours to the articles, as {@link WholeSearch} does. */
  public Future<SearchResponse<ObjectNode>> ask(ObjectNode body, String preference) {
    return WholeSearch.ask(client, alias, body, preference);
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

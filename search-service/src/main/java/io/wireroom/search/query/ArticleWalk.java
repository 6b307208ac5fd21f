package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.wireroom.search.elasticsearch.Answers;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all hits of a question as the index was at the beginning, so that none is missed or
 * met twice however many articles come meanwhile. Safe for use by many threads.
 */
public final class ArticleWalk {
  private static final int HITS_AT_ONCE = 500;

  /** How long the index as it was is kept for the next step. */
  private static final String KEPT = "2m";

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final Clock clock;

  public ArticleWalk(ElasticsearchAsyncClient client, String alias, Clock clock) {
    this.client = client;
    this.alias = alias;
    this.clock = clock;
  }

  /**
   * Gives the hits in order, some hundreds at once, the next when what became of the last is done.
   *
   * @param taker gets the hits; the walk ends when it fails
   * @return fails with {@code TransientFailure} when Elasticsearch does not answer, or as the taker
   *     does
   */
  public Future<Void> walk(ArticleQuery query, Function<List<Hit>, Future<?>> taker) {
    ObjectNode body = SearchBody.of(query, Instant.ofEpochMilli(clock.millis()), Ranking.DEFAULT);
    body.put("size", HITS_AT_ONCE).put("track_total_hits", false);
    body.remove(List.of("highlight", "aggs"));
    return Answers.of(client.openPointInTime(pit -> pit.index(alias).keepAlive(k -> k.time(KEPT))))
        .map(OpenPointInTimeResponse::id)
        .compose(
            pit -> {
              Steps steps = new Steps(body, pit, !query.copies(), taker);
              steps.next(null);
              return steps.done.future().eventually(() -> closed(steps.pit));
            });
  }

  /** What was kept is let go at once; when that fails it goes by itself. */
  private Future<?> closed(String pit) {
    return Answers.of(client.closePointInTime(close -> close.id(pit))).otherwiseEmpty();
  }

  /** One after the other, without a chain that grows with the number of hits. */
  private final class Steps {
    private final ObjectNode body;
    private final boolean collapsed;
    private final WorkCopies copies = new WorkCopies();
    private final Function<List<Hit>, Future<?>> taker;
    private final Promise<Void> done = Promise.promise();
    private String pit;

    Steps(ObjectNode body, String pit, boolean collapsed, Function<List<Hit>, Future<?>> taker) {
      this.body = body;
      this.pit = pit;
      this.collapsed = collapsed;
      this.taker = taker;
    }

    void next(@Nullable ArrayNode after) {
      if (after != null) {
        body.set("search_after", after);
      }
      ask(body).onFailure(done::fail).onSuccess(this::look);
    }

    /** Asks the index as it was. */
    private Future<SearchResponse<ObjectNode>> ask(ObjectNode asked) {
      asked.putObject("pit").put("id", pit).put("keep_alive", KEPT);
      SearchRequest request =
          SearchRequest.of(
              search ->
                  search
                      .withJson(new StringReader(asked.toString()))
                      .allowPartialSearchResults(false));
      return Answers.of(client.search(request, ObjectNode.class));
    }

    private void look(SearchResponse<ObjectNode> answer) {
      String again = answer.pitId();
      pit = again == null ? pit : again;
      HitWorks.of(answer.hits().hits(), body, collapsed, copies, this::ask)
          .onFailure(done::fail)
          .onSuccess(works -> take(answer, works));
    }

    private void take(SearchResponse<ObjectNode> answer, HitWorks works) {
      var found = answer.hits().hits();
      if (found.isEmpty()) {
        done.complete();
        return;
      }
      List<Hit> hits = new ArrayList<>();
      for (var hit : works.shown()) {
        if (hit.source() != null) {
          hits.add(works.with(Hit.of(hit.source(), Map.of(), hit.matchedQueries(), null)));
        }
      }
      taker
          .apply(hits)
          .onFailure(done::fail)
          .onSuccess(
              taken -> {
                if (found.size() < HITS_AT_ONCE) {
                  done.complete();
                } else {
                  next(SearchAnswer.values(found.get(found.size() - 1).sort()));
                }
              });
    }
  }
}

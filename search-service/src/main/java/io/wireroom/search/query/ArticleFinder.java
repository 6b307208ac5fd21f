package io.wireroom.search.query;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.runtime.http.Refusal;
import io.wireroom.search.elasticsearch.Answers;

/** Gets one article by its id. */
public final class ArticleFinder {
  private static final int LONGEST_ID = 512;

  private final ElasticsearchAsyncClient client;
  private final String alias;

  public ArticleFinder(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * Returns the stored document.
   *
   * @return fails with {@link Refusal.NotFound} when there is none, with {@link Refusal.Gone} when
   *     it was withdrawn
   */
  public Future<ObjectNode> find(String id) {
    if (id.length() > LONGEST_ID) {
      return Future.failedFuture(new Refusal.NotFound("no article has so long an id"));
    }
    return Answers.of(client.get(get -> get.index(alias).id(id), ObjectNode.class))
        .compose(
            answer -> {
              ObjectNode document = answer.source();
              if (document == null || document.path("revision").isMissingNode()) {
                return Future.failedFuture(new Refusal.NotFound("no article " + id));
              }
              return document.path("withdrawn").asBoolean()
                  ? Future.failedFuture(Tombstone.of(document).refusal())
                  : Future.succeededFuture(document);
            });
  }
}

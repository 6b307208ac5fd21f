package io.wireroom.search.alert;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Articles as the index has them now. Blocks; for a poll thread. */
final class IndexedArticles {
  private final ElasticsearchAsyncClient client;
  private final String alias;

  IndexedArticles(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * Returns those of the articles that are there, as they were written last.
   *
   * @throws TransientFailure when Elasticsearch does not answer
   */
  List<ObjectNode> byId(Collection<String> ids) throws TransientFailure, InterruptedException {
    var answer =
        Answers.await(
            client.mget(
                asked ->
                    asked
                        .index(alias)
                        .ids(List.copyOf(ids))
                        .sourceExcludes("sketch", "workKeys", "display.entities", "display.tags"),
                ObjectNode.class));
    List<ObjectNode> found = new ArrayList<>();
    for (var one : answer.docs()) {
      if (one.isFailure()) {
        throw new TransientFailure("Elasticsearch does not give " + one.failure().id());
      }
      if (one.result().source() != null) {
        found.add(one.result().source());
      }
    }
    return found;
  }
}

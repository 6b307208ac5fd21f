package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.event.ArticleEnriched;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves an article that is written again with its work, until it is seen whether it still belongs
 * there: searches do not show its copies apart meanwhile, and those that it leaves are found by the
 * work that it was in. Blocks; for a poll thread.
 */
final class KeptWork {
  private static final List<String> FIELDS = List.of("work", "copied");

  private final ElasticsearchAsyncClient client;
  private final String alias;

  KeptWork(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Puts to the documents what those have that they take the place of. */
  void prepare(Map<ArticleEnriched, ObjectNode> events)
      throws TransientFailure, InterruptedException {
    Set<String> ids = new LinkedHashSet<>();
    events.values().forEach(document -> ids.add(document.path("id").asText()));
    if (ids.isEmpty()) {
      return;
    }
    var answer =
        Answers.await(
            client.mget(
                get -> get.index(alias).ids(List.copyOf(ids)).sourceIncludes(FIELDS),
                ObjectNode.class));
    for (var one : answer.docs()) {
      ObjectNode before = one.isResult() ? one.result().source() : null;
      if (before != null && before.hasNonNull("work")) {
        events.values().stream()
            .filter(document -> document.path("id").asText().equals(one.result().id()))
            .forEach(document -> document.setAll(before));
      }
    }
  }
}

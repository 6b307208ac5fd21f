package io.wireroom.search.semantic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.indices.GetIndicesSettingsResponse;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.wireroom.runtime.http.JsonBytes;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import io.wireroom.search.elasticsearch.WholeSearch;
import io.wireroom.search.index.ArticleIndex;
import io.wireroom.search.index.BulkItem;
import io.wireroom.search.index.BulkWriter;
import io.wireroom.search.index.IndexForm;
import io.wireroom.search.index.ItemVerdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Vectors of articles by article id, in an index beside that of the articles. It knows nothing else
 * of them: what may be shown is asked of the articles themselves. A document's version is the
 * revision that the vector is of.
 */
public final class VectorIndex {
  private static final String FIELD = "vector";

  /** Looked at on the way to the nearest: more find better ones, and take longer. */
  private static final int CANDIDATES_FOR_EACH = 2;

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final ArticleIndex index;
  private final BulkWriter writer;

  /**
   * The vectors beside an index.
   *
   * @param articles alias of the articles
   */
  public VectorIndex(ElasticsearchAsyncClient client, String articles) {
    this.client = client;
    alias = articles + "-vectors";
    index = new ArticleIndex(client, alias, IndexForm.ofVectors());
    writer = new BulkWriter(client, alias);
  }

  /**
   * Makes the index when it is missing.
   *
   * @return the index's own id, another one whenever it is made anew
   */
  public Future<String> createWhenMissing() {
    return index
        .createWhenMissing()
        .compose(
            fits ->
                fits
                    ? Answers.of(client.indices().getSettings(which -> which.index(alias)))
                    : Future.failedFuture(
                        new TransientFailure(
                            "the index behind "
                                + alias
                                + " is of another form: when it is deleted, a new one is filled")))
        .map(VectorIndex::id);
  }

  private static String id(GetIndicesSettingsResponse answer) {
    return answer.result().values().stream()
        .map(state -> state.settings() == null ? null : state.settings().index())
        .map(settings -> settings == null ? null : settings.uuid())
        .filter(Objects::nonNull)
        .collect(Collectors.joining("-"));
  }

  /** Lets all that was written be found at once. */
  public Future<Void> refresh() {
    return Answers.of(client.indices().refresh(which -> which.index(alias))).mapEmpty();
  }

  /** Forgets all vectors, with the index. */
  public Future<Void> delete() {
    return Answers.of(client.indices().getAlias(which -> which.name(alias)))
        .compose(
            found ->
                Answers.of(
                    client
                        .indices()
                        .delete(which -> which.index(List.copyOf(found.result().keySet())))))
        .mapEmpty();
  }

  /** The revisions that are there, by id. Blocks; for a poll thread. */
  Map<String, Long> revisions(Collection<String> ids)
      throws TransientFailure, InterruptedException {
    Map<String, Long> revisions = new HashMap<>();
    if (!ids.isEmpty()) {
      var answer =
          Answers.await(
              client.mget(get -> get.index(alias).ids(List.copyOf(ids)), ObjectNode.class));
      for (var one : answer.docs()) {
        Long version = one.isResult() ? one.result().version() : null;
        if (version != null) {
          revisions.put(one.result().id(), version);
        }
      }
    }
    return revisions;
  }

  /**
   * Writes vectors; one of a revision that is older than what is there changes nothing. Blocks; for
   * a poll thread.
   *
   * @param embedded vector null where there is nothing to find any more
   */
  List<ItemVerdict> write(List<Embedded> embedded) throws TransientFailure, InterruptedException {
    return writer.write(embedded.stream().map(VectorIndex::item).toList());
  }

  /**
   * The nearest articles.
   *
   * @param most how many
   * @param preference searches with the same one go to the same copies of a shard
   * @return cosines by article id, the nearest first
   */
  Future<Map<String, Double>> nearest(float[] vector, int most, String preference) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("size", most).put("_source", false).put("track_total_hits", false);
    ObjectNode knn = body.putObject("knn").put("field", FIELD).put("k", most);
    knn.put("num_candidates", CANDIDATES_FOR_EACH * most);
    knn.set("query_vector", numbers(vector));
    return WholeSearch.ask(client, alias, body, preference)
        .map(
            answer -> {
              Map<String, Double> cosines = new LinkedHashMap<>();
              for (var hit : answer.hits().hits()) {
                if (hit.id() != null && hit.score() != null) {
                  // Elasticsearch has no scores below 0: it gives (1 + cosine) / 2
                  cosines.put(hit.id(), 2 * hit.score() - 1);
                }
              }
              return cosines;
            });
  }

  private static BulkItem item(Embedded one) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    float[] vector = one.vector();
    if (vector != null) {
      document.set(FIELD, numbers(vector));
    }
    BinaryData json = BinaryData.of(JsonBytes.of(document), "application/json");
    return new BulkItem(one.id(), one.revision(), json);
  }

  private static ArrayNode numbers(float[] vector) {
    ArrayNode numbers = JsonNodeFactory.instance.arrayNode(vector.length);
    for (float number : vector) {
      numbers.add(number);
    }
    return numbers;
  }
}

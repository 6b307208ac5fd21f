package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Which works are withdrawn, and by which articles: one document for each key of a work, beside the
 * articles. They are asked for by id, so that what was written a moment ago counts. Blocks; for a
 * poll thread.
 */
final class WorkMarkers {
  /** Start of the ids of such documents; articles have none like it. */
  private static final String PREFIX = "work/";

  private static final int MOST_TRIES = 10;

  private final ElasticsearchAsyncClient client;
  private final String alias;

  WorkMarkers(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** Whether a stored document is one. */
  static boolean isOne(JsonNode document) {
    return document.path("id").asText().startsWith(PREFIX);
  }

  /** Who withdrew the works of these keys; a key of which none is withdrawn has no entry. */
  Map<String, List<Withdrawer>> of(Collection<String> keys)
      throws TransientFailure, InterruptedException {
    Map<String, List<Withdrawer>> found = new HashMap<>();
    if (keys.isEmpty()) {
      return found;
    }
    var answer =
        Answers.await(
            client.mget(
                get -> get.index(alias).ids(keys.stream().map(PREFIX::concat).toList()),
                ObjectNode.class));
    for (var one : answer.docs()) {
      ObjectNode document = one.isResult() ? one.result().source() : null;
      if (document != null) {
        found.put(one.result().id().substring(PREFIX.length()), withdrawers(document));
      }
    }
    return found;
  }

  /** Notes that an article withdrew a work. */
  void add(String key, Withdrawer withdrawer) throws TransientFailure, InterruptedException {
    change(key, withdrawer.articleId(), withdrawer);
  }

  /** Notes that an article withdraws a work no more. */
  void remove(String key, String articleId) throws TransientFailure, InterruptedException {
    change(key, articleId, null);
  }

  private void change(
      String key, String articleId, @org.jspecify.annotations.Nullable Withdrawer withdrawer)
      throws TransientFailure, InterruptedException {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      GetResponse<ObjectNode> stored =
          Answers.await(client.get(get -> get.index(alias).id(PREFIX + key), ObjectNode.class));
      List<Withdrawer> now = new ArrayList<>();
      ObjectNode source = stored.source();
      if (source != null) {
        now.addAll(withdrawers(source));
      }
      boolean had = now.removeIf(one -> one.articleId().equals(articleId));
      if (withdrawer == null && !had) {
        return;
      }
      if (withdrawer != null) {
        now.add(withdrawer);
      }
      if (written(key, now, stored)) {
        return;
      }
    }
    throw new TransientFailure("others keep changing who withdrew the work " + key);
  }

  /** False when somebody else was quicker. */
  private boolean written(String key, List<Withdrawer> now, GetResponse<ObjectNode> stored)
      throws TransientFailure, InterruptedException {
    CompletableFuture<?> write =
        client.index(
            index -> {
              index.index(alias).id(PREFIX + key).requireAlias(true).refresh(Refresh.False);
              Long number = stored.seqNo();
              Long term = stored.primaryTerm();
              if (stored.found() && number != null && term != null) {
                index.ifSeqNo(number).ifPrimaryTerm(term);
              } else {
                index.opType(co.elastic.clients.elasticsearch._types.OpType.Create);
              }
              return index.document(document(key, now));
            });
    CompletableFuture<Boolean> taken =
        write
            .<Boolean>thenApply(done -> true)
            .exceptionally(
                failure -> {
                  if (cause(failure) instanceof ElasticsearchException answered
                      && answered.status() == 409) {
                    return false;
                  }
                  throw new CompletionException(cause(failure));
                });
    return Boolean.TRUE.equals(Answers.await(taken));
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null ? cause : failure;
  }

  private static ObjectNode document(String key, List<Withdrawer> now) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    // Withdrawn, so that no search ever shows it
    document.put("id", PREFIX + key).put("withdrawn", true);
    ArrayNode by = document.putObject("display").putArray("withdrawers");
    now.forEach(one -> by.add(one.json()));
    return document;
  }

  private static List<Withdrawer> withdrawers(JsonNode document) {
    List<Withdrawer> withdrawers = new ArrayList<>();
    document.at("/display/withdrawers").forEach(one -> withdrawers.add(Withdrawer.of(one)));
    return withdrawers;
  }
}

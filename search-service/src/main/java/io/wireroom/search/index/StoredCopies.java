package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.http.JsonBytes;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stored documents that are found by their work and written again. Blocks; for a poll thread. */
final class StoredCopies {
  private static final int AT_ONCE = 200;

  /** A stored document as it was read. */
  record Stored(ObjectNode document, UnchangedWriter.Seen seen) {
    String id() {
      return document.path("id").asText();
    }

    List<String> workKeys() {
      List<String> keys = new ArrayList<>();
      document.path("workKeys").forEach(key -> keys.add(key.asText()));
      return keys;
    }
  }

  private final ElasticsearchAsyncClient client;
  private final String alias;
  private final UnchangedWriter writer;

  StoredCopies(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
    writer = new UnchangedWriter(client, alias);
  }

  /** All that was written so far can be found from now on. */
  void refresh() throws TransientFailure, InterruptedException {
    Answers.await(client.indices().refresh(asked -> asked.index(alias)));
  }

  /** Some of the shown documents of a work that go with a withdrawn article. */
  List<Stored> shown(List<String> keys, Withdrawer withdrawer)
      throws TransientFailure, InterruptedException {
    List<FieldValue> values = keys.stream().map(FieldValue::of).toList();
    Query query =
        Query.of(
            all ->
                all.bool(
                    bool -> {
                      bool.filter(
                              one ->
                                  one.terms(
                                      terms ->
                                          terms.field("workKeys").terms(in -> in.value(values))))
                          .filter(one -> one.term(term -> term.field("withdrawn").value(false)))
                          .mustNot(
                              one ->
                                  one.term(term -> term.field("id").value(withdrawer.articleId())))
                          .mustNot(
                              one ->
                                  one.term(term -> term.field("id").value(withdrawer.noticeId())));
                      return withdrawer.isRetraction()
                          ? bool
                          : bool.mustNot(
                              one ->
                                  one.term(
                                      term -> term.field("sourceId").value(withdrawer.sourceId())));
                    }));
    return found(query);
  }

  /** Some of the documents that a withdrawn article hides. */
  List<Stored> hiddenBy(String articleId) throws TransientFailure, InterruptedException {
    return found(Query.of(one -> one.term(term -> term.field("hiddenBy").value(articleId))));
  }

  /** Documents by id, as they were written last. */
  List<Stored> byId(Collection<String> ids) throws TransientFailure, InterruptedException {
    List<Stored> stored = new ArrayList<>();
    if (ids.isEmpty()) {
      return stored;
    }
    var answer =
        Answers.await(client.mget(get -> get.index(alias).ids(List.copyOf(ids)), ObjectNode.class));
    for (var one : answer.docs()) {
      ObjectNode document = one.isResult() ? one.result().source() : null;
      if (document != null) {
        stored.add(
            stored(one.result().id(), document, one.result().seqNo(), one.result().primaryTerm()));
      }
    }
    return stored;
  }

  /**
   * Writes documents in their own place.
   *
   * @return ids of those that somebody changed meanwhile, which stay as they are
   */
  List<String> write(List<Stored> documents) throws TransientFailure, InterruptedException {
    return writer.write(
        documents.stream().map(one -> UnchangedWriter.whole(one.seen(), one.document())).toList());
  }

  static BinaryData bytes(ObjectNode document) {
    return BinaryData.of(JsonBytes.of(document), ContentType.APPLICATION_JSON);
  }

  private List<Stored> found(Query query) throws TransientFailure, InterruptedException {
    var answer =
        Answers.await(
            client.search(
                search -> search.index(alias).size(AT_ONCE).seqNoPrimaryTerm(true).query(query),
                ObjectNode.class));
    List<Stored> stored = new ArrayList<>();
    for (Hit<ObjectNode> hit : answer.hits().hits()) {
      ObjectNode document = hit.source();
      if (document != null && !WorkMarkers.isOne(document)) {
        stored.add(stored(String.valueOf(hit.id()), document, hit.seqNo(), hit.primaryTerm()));
      }
    }
    return stored;
  }

  private static Stored stored(
      String id, ObjectNode document, @Nullable Long number, @Nullable Long term) {
    return new Stored(
        document,
        new UnchangedWriter.Seen(id, Objects.requireNonNull(number), Objects.requireNonNull(term)));
  }
}

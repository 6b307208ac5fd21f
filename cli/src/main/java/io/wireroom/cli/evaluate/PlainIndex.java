package io.wireroom.cli.evaluate;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import io.wireroom.search.elasticsearch.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What Elasticsearch does alone: one field, its English analyzer, BM25 as it comes. */
public final class PlainIndex implements AutoCloseable {
  private static final String FIELD = "text";

  private final ElasticsearchAsyncClient client;
  private final String name =
      "wireroom-plain-" + Long.toString(System.nanoTime(), 36).toLowerCase(Locale.ROOT);

  public PlainIndex(Connection elasticsearch) throws TransientFailure {
    client = elasticsearch.client();
    ScratchIndex.await(
        Answers.of(
            client
                .indices()
                .create(
                    index ->
                        index
                            .index(name)
                            .settings(one -> one.numberOfShards("1").numberOfReplicas("0"))
                            .mappings(
                                all ->
                                    all.properties(
                                        FIELD,
                                        field -> field.text(text -> text.analyzer("english")))))));
  }

  /** Writes the documents; returns when they can be searched. */
  public void fill(List<RelevanceSet.Document> documents) throws TransientFailure {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(name);
    for (RelevanceSet.Document one : documents) {
      Map<String, String> fields = Map.of(FIELD, one.title() + "\n" + one.text());
      bulk.operations(item -> item.index(index -> index.id(one.id()).document(fields)));
    }
    if (ScratchIndex.await(Answers.of(client.bulk(bulk.build()))).errors()) {
      throw new IllegalStateException("a document was refused");
    }
    ScratchIndex.await(Answers.of(client.indices().refresh(all -> all.index(name))));
  }

  /** The ids of the best hundred, best first. */
  public List<String> search(String question) throws TransientFailure {
    return ScratchIndex.await(
            Answers.of(
                client.search(
                    search ->
                        search
                            .index(name)
                            .size(100)
                            .source(none -> none.fetch(false))
                            .query(any -> any.match(words -> words.field(FIELD).query(question))),
                    ObjectNode.class)))
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .toList();
  }

  /** The ids of the hundred documents most like one, by more_like_this as it comes. */
  public List<String> like(String id) throws TransientFailure {
    return ScratchIndex.await(
            Answers.of(
                client.search(
                    search ->
                        search
                            .index(name)
                            .size(100)
                            .source(none -> none.fetch(false))
                            .query(
                                any ->
                                    any.moreLikeThis(
                                        more ->
                                            more.fields(FIELD)
                                                .like(
                                                    like ->
                                                        like.document(
                                                            one -> one.index(name).id(id))))),
                    ObjectNode.class)))
        .hits()
        .hits()
        .stream()
        .map(Hit::id)
        .toList();
  }

  @Override
  public void close() {
    try {
      ScratchIndex.await(Answers.of(client.indices().delete(all -> all.index(name))));
    } catch (TransientFailure away) {
      throw new IllegalStateException("the index " + name + " is left over", away);
    }
  }
}

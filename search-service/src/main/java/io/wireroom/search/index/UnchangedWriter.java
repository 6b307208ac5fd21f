package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Answers;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes stored documents that nobody else has changed since they were read: several stages hide
 * articles and put them to works at the same time, and none may undo what another did. Each change
 * makes the version of the document greater by one. Blocks; for a poll thread.
 */
final class UnchangedWriter {
  private static final int AT_ONCE = 50;
  private static final int CONFLICT = 409;
  private static final int GONE = 404;

  private final ElasticsearchAsyncClient client;
  private final String alias;

  UnchangedWriter(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /** What a document was like when it was read. */
  record Seen(String id, long number, long term) {}

  /** The whole document in place of the one that was seen. */
  static BulkOperation whole(Seen seen, ObjectNode document) {
    return BulkOperation.of(
        one ->
            one.index(
                index ->
                    index
                        .id(seen.id())
                        .ifSeqNo(seen.number())
                        .ifPrimaryTerm(seen.term())
                        .document(StoredCopies.bytes(document))));
  }

  /** These fields in place of those of the document that was seen. */
  static BulkOperation fields(Seen seen, ObjectNode fields) {
    return BulkOperation.of(
        one ->
            one.update(
                update ->
                    update
                        .id(seen.id())
                        .ifSeqNo(seen.number())
                        .ifPrimaryTerm(seen.term())
                        .action(action -> action.doc(fields))));
  }

  /**
   * Makes the changes.
   *
   * @return ids of the documents that are not as they were seen any more, and were left so
   * @throws TransientFailure when Elasticsearch does not take some now
   */
  List<String> write(List<BulkOperation> changes) throws TransientFailure, InterruptedException {
    List<String> changed = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      List<BulkOperation> some = changes.subList(from, Math.min(from + AT_ONCE, changes.size()));
      BulkResponse answer =
          Answers.await(client.bulk(bulk -> bulk.index(alias).requireAlias(true).operations(some)));
      for (BulkResponseItem item : answer.items()) {
        if (item.status() == CONFLICT || item.status() == GONE) {
          changed.add(String.valueOf(item.id()));
        } else if (item.error() != null) {
          throw refused(item.status(), item.error());
        }
      }
    }
    return changed;
  }

  private static TransientFailure refused(int status, ErrorCause error) {
    return new TransientFailure(
        "Elasticsearch does not change documents now: %d, %s: %s"
            .formatted(status, error.type(), error.reason()));
  }
}

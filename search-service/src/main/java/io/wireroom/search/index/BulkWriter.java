package io.wireroom.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.search.elasticsearch.Failures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Writes documents in bulk and waits until Elasticsearch has them. Blocks; for a poll thread. */
public final class BulkWriter {
  static final long LARGEST_REQUEST = 8L << 20;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

  private final ElasticsearchAsyncClient client;
  private final String alias;

  public BulkWriter(ElasticsearchAsyncClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  /**
   * Writes the items, in order, in as few requests of at most 8 MiB as they need.
   *
   * @return one verdict per item, in their order; none of them {@link ItemOutcome#HELD}
   * @throws TransientFailure when Elasticsearch does not take some now; what it took stays, and
   *     taking it again does no harm
   */
  public List<ItemVerdict> write(List<BulkItem> items)
      throws TransientFailure, InterruptedException {
    return write(items, Refresh.False);
  }

  /** The same, with what is written found {@link Refresh#True at once} or when it comes to it. */
  List<ItemVerdict> write(List<BulkItem> items, Refresh found)
      throws TransientFailure, InterruptedException {
    List<ItemVerdict> verdicts = new ArrayList<>(items.size());
    for (List<BulkItem> request : Portions.of(items, BulkItem::bytes, LARGEST_REQUEST)) {
      for (BulkResponseItem item : send(request, found).items()) {
        verdicts.add(verdict(item));
      }
    }
    return verdicts;
  }

  private BulkResponse send(List<BulkItem> items, Refresh found)
      throws TransientFailure, InterruptedException {
    BulkRequest request =
        BulkRequest.of(
            bulk ->
                // A write must never make an index of guessed mappings where the alias is missing
                bulk.index(alias)
                    .requireAlias(true)
                    .refresh(found)
                    .operations(items.stream().map(BulkWriter::operation).toList()));
    CompletableFuture<BulkResponse> answer = client.bulk(request);
    try {
      return answer.get(ANSWER_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      answer.cancel(true);
      if (Failures.of(failed) instanceof TransientFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("a bulk request of ours is refused as a whole", failed);
    }
  }

  private static BulkOperation operation(BulkItem item) {
    return BulkOperation.of(
        operation ->
            operation.index(
                index ->
                    index
                        .id(item.id())
                        .versionType(VersionType.External)
                        .version(item.version())
                        .document(item.document())));
  }

  private static ItemVerdict verdict(BulkResponseItem item) throws TransientFailure {
    ErrorCause error = item.error();
    String type = error == null ? null : error.type();
    ItemOutcome outcome = ItemOutcome.of(item.status(), type);
    if (outcome == ItemOutcome.HELD) {
      throw new TransientFailure(
          "Elasticsearch does not take documents now: %d, %s".formatted(item.status(), type));
    }
    return new ItemVerdict(outcome, item.index(), error == null ? "" : reason(error));
  }

  private static String reason(ErrorCause error) {
    ErrorCause cause = error.causedBy();
    return error.type()
        + ": "
        + Objects.requireNonNullElse(error.reason(), "")
        + (cause == null ? "" : "; " + reason(cause));
  }
}

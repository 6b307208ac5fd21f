package io.wireroom.runtime.kafka;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Where the event loop hands records to Kafka. Safe for use by many threads. */
public final class Publisher implements AutoCloseable {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final Producer<String, byte[]> producer;

  public Publisher(Vertx vertx, Producer<String, byte[]> producer) {
    this.vertx = vertx;
    this.producer = producer;
  }

  /**
   * Sends a record.
   *
   * @return completes when all in-sync replicas have it; fails with {@link TransientFailure} when
   *     the broker did not take it in time
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
  public Future<RecordMetadata> publish(ProducerRecord<String, byte[]> record) {
    Promise<RecordMetadata> taken = Promise.promise();
    // send itself may wait, for metadata or for room in its buffer
    return vertx
        .executeBlocking(
            () -> {
              producer.send(
                  record,
                  (metadata, refused) -> {
                    if (refused == null) {
                      taken.complete(metadata);
                    } else {
                      taken.fail(new TransientFailure("Kafka did not take the record", refused));
                    }
                  });
              return null;
            },
            false)
        .recover(
            refused ->
                Future.failedFuture(
                    refused instanceof KafkaException
                        ? new TransientFailure("Kafka does not take records", refused)
                        : refused))
        .compose(sent -> taken.future());
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }
}

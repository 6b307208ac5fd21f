package io.wireroom.runtime.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Offsets are committed after everything sent is acknowledged. A batch may happen twice, so its
 * handler must be idempotent.
 */
final class AtLeastOnceCommit implements BatchCommit {
  private final Producer<String, byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  AtLeastOnceCommit(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  @Override
  public void begin() {
    sent.clear();
  }

  @Override
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      sent.add(producer.send(record));
    } catch (KafkaException refused) {
      FatalKafkaErrors.rethrowIfFatal(refused);
      sent.add(CompletableFuture.failedFuture(refused));
    }
  }

  @Override
  public void flush() {
    producer.flush();
  }

  @Override
  public void commit(
      Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws TransientFailure {
    try {
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
      consumer.commitSync(offsets);
    } catch (ExecutionException refused) {
      throw new TransientFailure("the broker did not take what the batch sent", refused.getCause());
    } catch (InterruptedException | InterruptException stopped) {
      Thread.currentThread().interrupt();
      throw new TransientFailure("stopped before the commit", stopped);
    } catch (KafkaException refused) {
      FatalKafkaErrors.rethrowIfFatal(refused);
      throw new TransientFailure("offsets could not be committed", refused);
    }
  }

  @Override
  public void abort() {
    sent.clear();
  }

  @Override
  public void close() {
    producer.close();
  }
}

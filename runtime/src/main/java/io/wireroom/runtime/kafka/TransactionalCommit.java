package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Output and offsets of a batch in one Kafka transaction: all of it or nothing, also after a kill
 * -9.
 *
 * @see <a
 *     href="https://cwiki.apache.org/confluence/display/KAFKA/KIP-447%3A+Producer+scalability+for+exactly+once+semantics">KIP-447</a>
 */
final class TransactionalCommit implements BatchCommit {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);

  private final Supplier<Producer<String, byte[]>> newProducer;
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable KafkaException sendRefused;

  TransactionalCommit(Supplier<Producer<String, byte[]>> newProducer) {
    this.newProducer = newProducer;
  }

  @Override
  public void begin() throws TransientFailure {
    sendRefused = null;
    try {
      open().beginTransaction();
    } catch (KafkaException refused) {
      drop();
      FatalKafkaErrors.rethrowIfFatal(refused);
      throw new TransientFailure("no transaction could be begun", refused);
    }
  }

  @Override
  public void send(ProducerRecord<String, byte[]> record) {
    try {
      // What goes wrong with a record later fails the commit of its transaction
      var unused = open().send(record);
    } catch (KafkaException refused) {
      FatalKafkaErrors.rethrowIfFatal(refused);
      sendRefused = refused;
    }
  }

  @Override
  public void flush() {
    open().flush();
  }

  @Override
  public void commit(
      Consumer<String, byte[]> consumer, Map<TopicPartition, OffsetAndMetadata> offsets)
      throws TransientFailure {
    try {
      if (sendRefused != null) {
        throw sendRefused;
      }
      open().sendOffsetsToTransaction(offsets, consumer.groupMetadata());
      open().commitTransaction();
    } catch (KafkaException refused) {
      abort();
      FatalKafkaErrors.rethrowIfFatal(refused);
      throw new TransientFailure("the transaction was not committed", refused);
    }
  }

  @Override
  public void abort() {
    try {
      if (producer != null) {
        producer.abortTransaction();
      }
    } catch (KafkaException | IllegalStateException unusable) {
      // A fresh producer with the same id ends whatever the old one left open
      drop();
    }
  }

  @Override
  public void close() {
    drop();
  }

  private Producer<String, byte[]> open() {
    if (producer == null) {
      Producer<String, byte[]> fresh = newProducer.get();
      try {
        fresh.initTransactions();
      } catch (KafkaException refused) {
        fresh.close(CLOSE_LIMIT);
        throw refused;
      }
      producer = fresh;
    }
    return producer;
  }

  private void drop() {
    if (producer != null) {
      producer.close(CLOSE_LIMIT);
      producer = null;
    }
  }
}

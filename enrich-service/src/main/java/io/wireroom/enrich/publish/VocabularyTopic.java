package io.wireroom.enrich.publish;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptEvents;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyChanges;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.Headers;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The vocabulary as its topic has it, read and changed. A batch of changes is one transaction and
 * one generation: services see all of it or nothing.
 */
public final class VocabularyTopic {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Brokers allow fifteen minutes at most, by their default. */
  private static final Duration LONGEST_WRITE = Duration.ofMinutes(10);

  private final KafkaClients kafka;
  private final Topics topics;
  private final Vocabulary seed;
  private final EventCodec<io.wireroom.event.Concept> codec =
      EventCodec.of(io.wireroom.event.Concept.class);

  public VocabularyTopic(KafkaClients kafka, Topics topics, Vocabulary seed) {
    this.kafka = kafka;
    this.topics = topics;
    this.seed = seed;
  }

  /**
   * Returns the vocabulary as it is now.
   *
   * @throws TransientFailure when the broker does not answer
   */
  public LiveVocabulary now() throws TransientFailure {
    return changes().now();
  }

  /**
   * Changes and removes concepts. Another writer that is not done yet is ended by this one and
   * changes nothing.
   *
   * @param source where the changes come from, for their events
   * @return the generation of the changes
   * @throws TransientFailure when the broker does not answer, or another writer has ended this one;
   *     nothing is changed then
   */
  public int change(List<Concept> changed, List<Concept> removed, String source)
      throws TransientFailure {
    try (Producer<String, byte[]> producer = kafka.soleProducer("vocabulary", LONGEST_WRITE)) {
      // From here on no other writer commits, so the generation read next is the newest
      producer.initTransactions();
      int generation = changes().generation() + 1;
      producer.beginTransaction();
      for (Concept concept : changed) {
        send(producer, ConceptEvents.of(concept, generation, source));
      }
      for (Concept concept : removed) {
        send(producer, ConceptEvents.removed(concept, generation, source));
      }
      producer.commitTransaction();
      return generation;
    } catch (KafkaException refused) {
      throw new TransientFailure("the vocabulary was not changed", refused);
    }
  }

  private VocabularyChanges changes() throws TransientFailure {
    VocabularyChanges changes = new VocabularyChanges(seed);
    new TopicReplay(kafka::reader, LIMIT)
        .read(
            List.of(new TopicPartition(topics.vocabulary().name(), 0)),
            record -> take(record, changes));
    return changes;
  }

  private void take(ConsumerRecord<String, byte[]> record, VocabularyChanges changes) {
    if (record.value() == null) {
      changes.takeBack(record.key());
      return;
    }
    try {
      changes.take(codec.decode(record.value()));
    } catch (UnreadableEvent | IllegalArgumentException passedOver) {
      // As the services do; they log it
    }
  }

  private void send(Producer<String, byte[]> producer, io.wireroom.event.Concept event) {
    var record =
        new ProducerRecord<>(topics.vocabulary().name(), event.getConceptId(), codec.encode(event));
    Headers.describe(
        record,
        event.getConceptId() + "/" + event.getGeneration(),
        "concept",
        event.getSource().isEmpty() ? "vocabulary" : event.getSource(),
        Instant.now());
    // What goes wrong with a record fails the commit of its transaction
    var unused = producer.send(record);
  }
}

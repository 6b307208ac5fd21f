package io.wireroom.enrich.publish;

import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptEvents;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topic;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicReplay;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the topic {@code concepts} the same as the vocabulary in use, for services that want the
 * names of concepts and know nothing of how they came to be. Every instance tells the same, so it
 * does no harm when several do. For one thread.
 */
public final class ConceptsInUse implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ConceptsInUse.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaClients kafka;
  private final Topic topic;
  private final EventCodec<io.wireroom.event.Concept> codec =
      EventCodec.of(io.wireroom.event.Concept.class);
  private @Nullable Map<String, Integer> there;
  private @Nullable Producer<String, byte[]> producer;
  private String told = "";

  public ConceptsInUse(KafkaClients kafka, Topic topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /** Sends what differs from what the topic has. When that fails it is tried at the next call. */
  public void tell(LiveVocabulary now) {
    if (now.version().equals(told)) {
      return;
    }
    try {
      Map<String, Integer> before = there == null ? read() : there;
      there = null; // What was sent of a try that fails is not known
      send(now, before);
      there = before;
      told = now.version();
    } catch (TransientFailure | ExecutionException | KafkaException refused) {
      LOGGER
          .atWarn()
          .addKeyValue("topic", topic.name())
          .addKeyValue("error", refused.getMessage())
          .log("the concepts in use could not be told");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(1));
    }
  }

  private Map<String, Integer> read() throws TransientFailure {
    Map<String, Integer> found = new HashMap<>();
    new TopicReplay(kafka::reader, PATIENCE)
        .read(
            List.of(new TopicPartition(topic.name(), 0)),
            record -> {
              if (record.value() == null) {
                found.remove(record.key());
              } else {
                found.put(record.key(), Arrays.hashCode(record.value()));
              }
            });
    return found;
  }

  /** Changes {@code there} to what the topic has afterwards. */
  private void send(LiveVocabulary now, Map<String, Integer> there)
      throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    TreeSet<String> gone = new TreeSet<>(there.keySet());
    for (Concept concept : now.vocabulary().concepts()) {
      gone.remove(concept.id());
      int generation = now.changed().getOrDefault(concept.id(), 0);
      byte[] event = codec.encode(ConceptEvents.of(concept, generation, ""));
      Integer before = there.put(concept.id(), Arrays.hashCode(event));
      if (before == null || before != Arrays.hashCode(event)) {
        sent.add(send(concept.id(), event));
      }
    }
    for (String id : gone) {
      there.remove(id);
      sent.add(send(id, null));
    }
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  private Future<RecordMetadata> send(String id, byte @Nullable [] event) {
    if (producer == null) {
      producer = kafka.producer();
    }
    return producer.send(new ProducerRecord<>(topic.name(), id, event));
  }
}

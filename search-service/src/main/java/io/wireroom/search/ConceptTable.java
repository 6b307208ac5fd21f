package io.wireroom.search;

import io.vertx.core.Future;
import io.wireroom.event.Concept;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicFollower;
import io.wireroom.search.concept.ConceptNames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names of the concepts that enrichment uses now, as the topic {@code concepts} tells them. A
 * change counts when nothing has come for a quarter of a second.
 */
final class ConceptTable implements Supplier<ConceptNames>, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(ConceptTable.class);

  private final EventCodec<Concept> codec = EventCodec.of(Concept.class);
  private final Map<String, Concept> concepts = new HashMap<>();
  private final TopicFollower follower;
  private volatile ConceptNames names = ConceptNames.NONE;
  private boolean changed;

  ConceptTable(KafkaClients kafka, Topics topics, Consumer<Throwable> whenBroken) {
    follower =
        new TopicFollower(kafka.reader(), topics.concepts(), this::take, this::build, whenBroken);
  }

  /** Starts following; completes when what is there has been read. */
  Future<Void> start() {
    return follower.start();
  }

  @Override
  public ConceptNames get() {
    return names;
  }

  @Override
  public void close() {
    follower.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    changed = true;
    if (record.value() == null) {
      concepts.remove(record.key());
      return;
    }
    try {
      concepts.put(record.key(), codec.decode(record.value()));
    } catch (UnreadableEvent unreadable) {
      LOGGER
          .atError()
          .addKeyValue("concept", record.key())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", unreadable.getMessage())
          .log("a concept cannot be read and is passed over");
    }
  }

  private void build() {
    if (changed) {
      changed = false;
      names = new ConceptNames(concepts.values());
    }
  }
}

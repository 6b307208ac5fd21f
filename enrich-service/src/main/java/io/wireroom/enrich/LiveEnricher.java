package io.wireroom.enrich;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.wireroom.enrich.publish.ConceptsInUse;
import io.wireroom.enrich.sequence.SequenceModel;
import io.wireroom.enrich.vocabulary.LiveVocabulary;
import io.wireroom.enrich.vocabulary.Vocabulary;
import io.wireroom.enrich.vocabulary.VocabularyChanges;
import io.wireroom.event.Concept;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicFollower;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The enricher of the vocabulary as it is now: what the program carries and the topic {@code
 * vocabulary} over it. After changes, when no more of them come for a quarter of a second, the next
 * enricher is built beside the one in use and then takes its place.
 */
final class LiveEnricher implements Supplier<ArticleEnricher>, AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(LiveEnricher.class);

  private final VocabularyChanges changes;
  private final Optional<SequenceModel> model;
  private volatile ArticleEnricher current;
  private final TopicFollower follower;
  private final ConceptsInUse told;
  private final EventCodec<Concept> codec = EventCodec.of(Concept.class);
  private boolean changed;
  private boolean caughtUp;

  LiveEnricher(
      Vocabulary seed,
      Optional<SequenceModel> model,
      KafkaClients kafka,
      Topics topics,
      MeterRegistry meters,
      Consumer<Throwable> whenBroken) {
    this.model = model;
    changes = new VocabularyChanges(seed);
    told = new ConceptsInUse(kafka, topics.concepts());
    current = new ArticleEnricher(seed, model);
    follower =
        new TopicFollower(kafka.reader(), topics.vocabulary(), this::take, this::build, whenBroken);
    meters.gauge(
        "wireroom_vocabulary_generation", this, one -> one.current.vocabulary().generation());
  }

  /** Starts following; completes when all changes of before are in. */
  Future<Void> start() {
    return follower.start();
  }

  @Override
  public ArticleEnricher get() {
    return current;
  }

  @Override
  public void close() {
    follower.close();
    told.close();
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    changed = true;
    if (record.value() == null) {
      changes.takeBack(record.key());
      return;
    }
    try {
      changes.take(codec.decode(record.value()));
    } catch (UnreadableEvent | IllegalArgumentException refused) {
      LOGGER
          .atError()
          .addKeyValue("concept", record.key())
          .addKeyValue("offset", record.offset())
          .addKeyValue("error", refused.getMessage())
          .log("a change of the vocabulary cannot be read and is passed over");
    }
  }

  private void build() {
    if (changed) {
      changed = false;
      buildNext();
    }
    // Who waits for the start need not wait for thousands of concepts to be told
    if (caughtUp) {
      told.tell(current.vocabulary());
    }
    caughtUp = true;
  }

  private void buildNext() {
    LiveVocabulary next = changes.now();
    current = new ArticleEnricher(next, model);
    LOGGER
        .atInfo()
        .addKeyValue("generation", next.generation())
        .addKeyValue("concepts", next.vocabulary().concepts().size())
        .log("the vocabulary has changed");
  }
}

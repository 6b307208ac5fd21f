package io.wireroom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.enrich.publish.VocabularyTopic;
import io.wireroom.enrich.vocabulary.RefusedVocabulary;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TopicCreation;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the live vocabulary is. */
final class VocabularyAccess {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description =
          "Brokers, comma-separated. Default: WIREROOM_KAFKA_BOOTSTRAP, or localhost:9092. Other WIREROOM_ settings of Kafka hold as well.")
  private @Nullable String bootstrap;

  /** What a command does with the vocabulary. */
  interface Use<T> {
    T of(VocabularyTopic vocabulary) throws TransientFailure;
  }

  /** Opens the vocabulary for one use. */
  <T> T use(Use<T> use) throws CannotGoOn, InterruptedException {
    Map<String, String> env = new HashMap<>(System.getenv());
    if (bootstrap != null) {
      env.put("WIREROOM_KAFKA_BOOTSTRAP", bootstrap);
    }
    KafkaSettings settings = KafkaSettings.from(Settings.of(env));
    KafkaClients kafka =
        new KafkaClients(settings, Duration.ofSeconds(1), new SimpleMeterRegistry(), broken -> {});
    try (Admin admin = kafka.admin()) {
      TopicCreation.createMissing(admin, List.of(settings.topics().vocabulary()));
      return use.of(new VocabularyTopic(kafka, settings.topics(), VocabularyReader.seed()));
    } catch (TransientFailure | KafkaException unreachable) {
      throw new CannotGoOn(
          CannotGoOn.UNREACHABLE,
          "the vocabulary at "
              + settings.bootstrap()
              + " cannot be used: "
              + unreachable.getMessage()
              + (unreachable.getCause() == null ? "" : ": " + unreachable.getCause().getMessage()));
    } catch (RefusedVocabulary unsound) {
      throw new IllegalStateException("the vocabulary that the program carries", unsound);
    }
  }
}

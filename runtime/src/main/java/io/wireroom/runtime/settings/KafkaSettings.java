package io.wireroom.runtime.settings;

import io.wireroom.event.Topics;
import java.util.HashMap;
import java.util.Map;

/**
 * How to reach Kafka.
 *
 * @param bootstrap brokers, comma-separated
 * @param topics the topics of this installation
 * @param instance name of this process among those of its service; a restarted process has the same
 *     one, so that its open transactions end at once
 * @param clientProperties further client properties as they are, for security
 */
public record KafkaSettings(
    String bootstrap, Topics topics, String instance, Map<String, String> clientProperties) {
  public KafkaSettings {
    clientProperties = Map.copyOf(clientProperties);
  }

  /** Reads the settings; every service has the same ones. */
  public static KafkaSettings from(Settings env) {
    String bootstrap =
        env.text("WIREROOM_KAFKA_BOOTSTRAP", "localhost:9092", "Brokers, comma-separated.");
    String prefix =
        env.text(
            "WIREROOM_TOPIC_PREFIX", "wireroom", "Start of every topic and consumer group name.");
    String instance =
        env.text(
            "WIREROOM_INSTANCE",
            "1",
            "Name of this process among those of its service; keep it over restarts, never give it to two at once.");
    Map<String, String> clientProperties = new HashMap<>();
    for (String pair :
        env.list(
            "WIREROOM_KAFKA_PROPERTIES",
            "",
            "Further Kafka client properties, `name=value`, for example for TLS.")) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        env.problem("WIREROOM_KAFKA_PROPERTIES takes name=value pairs");
      } else {
        clientProperties.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return new KafkaSettings(bootstrap, topicsOf(prefix, env), instance, clientProperties);
  }

  /** The consumer group of a stage. */
  public String group(String stage) {
    return topics.prefix() + "-" + stage;
  }

  private static Topics topicsOf(String prefix, Settings env) {
    try {
      return new Topics(prefix);
    } catch (IllegalArgumentException refused) {
      env.problem("WIREROOM_TOPIC_PREFIX takes lower-case letters, digits and hyphens, at most 64");
      return new Topics("wireroom");
    }
  }
}

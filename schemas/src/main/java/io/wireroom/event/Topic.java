package io.wireroom.event;

import java.time.Duration;
import java.util.Map;

/**
 * A Kafka topic of the system.
 *
 * @param name full name; ends in the version of what it carries
 * @param partitions how many partitions it is made with; topics that are read side by side have the
 *     same number
 * @param settings broker settings that it is made with
 */
public record Topic(String name, int partitions, Map<String, String> settings) {

  static Topic kept(String name, int partitions, Duration retention) {
    return new Topic(
        name,
        partitions,
        Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retention.toMillis())));
  }

  static Topic compacted(String name, int partitions) {
    return new Topic(name, partitions, Map.of("cleanup.policy", "compact"));
  }

  /** Returns the same topic that forgets what has not been written for so long. */
  Topic keptFor(Duration retention) {
    var shorter = new java.util.HashMap<>(settings);
    shorter.put("cleanup.policy", settings.get("cleanup.policy") + ",delete");
    shorter.put("retention.ms", Long.toString(retention.toMillis()));
    return new Topic(name, partitions, Map.copyOf(shorter));
  }

  /**
   * Returns the same topic that takes records of up to {@code bytes} and stores them compressed
   * with zstd.
   */
  Topic forLargeRecords(int bytes) {
    var larger = new java.util.HashMap<>(settings);
    larger.put("max.message.bytes", Integer.toString(bytes));
    larger.put("compression.type", "zstd");
    return new Topic(name, partitions, Map.copyOf(larger));
  }
}

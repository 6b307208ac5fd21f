package io.wireroom.runtime.kafka;

import io.wireroom.event.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes dead letters: the record's own key, value and headers, unchanged, and headers that say
 * where it was, which stage gave up on it and why. Redrive sends the value back to {@code
 * dead-topic}.
 *
 * @param topic where dead letters go
 */
public record DeadLetters(Topic topic) {
  /** Header that says why, for a person. */
  public static final String REASON = "dead-reason";

  private static final int LONGEST_REASON = 2_000;

  /**
   * Returns the dead letter of a record.
   *
   * @param stage who gives up, for example {@code parse}
   * @param code why, kebab-case, for example {@code unreadable-event}
   * @param reason why, for a person; cut at 2,000 characters
   */
  public ProducerRecord<String, byte[]> of(
      ConsumerRecord<String, byte[]> record, String stage, String code, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic.name(), record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    Headers.put(letter, "dead-topic", record.topic());
    Headers.put(letter, "dead-partition", Integer.toString(record.partition()));
    Headers.put(letter, "dead-offset", Long.toString(record.offset()));
    return explained(letter, stage, code, reason);
  }

  /** The same of a record that was not read but made here, such as one that begins it all anew. */
  public ProducerRecord<String, byte[]> of(
      ProducerRecord<String, byte[]> record, String stage, String code, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(topic.name(), record.key(), record.value());
    record.headers().forEach(letter.headers()::add);
    Headers.put(letter, "dead-topic", record.topic());
    Headers.put(letter, "dead-partition", String.valueOf(record.partition()));
    return explained(letter, stage, code, reason);
  }

  private static ProducerRecord<String, byte[]> explained(
      ProducerRecord<String, byte[]> letter, String stage, String code, String reason) {
    Headers.put(letter, "dead-stage", stage);
    Headers.put(letter, "dead-code", code);
    Headers.put(
        letter,
        REASON,
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
    return letter;
  }
}

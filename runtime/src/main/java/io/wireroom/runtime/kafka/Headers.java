package io.wireroom.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Names of record headers and their reading and writing: CloudEvents in binary mode, and when each
 * stage was done. Clock readings travel here and not in the events, so that the same input always
 * gives the same event.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 *     on Kafka</a>
 */
public final class Headers {
  /** The id of the event. */
  public static final String EVENT_ID = "ce_id";

  /** When the article was parsed: milliseconds since 1970, as text. */
  public static final String INGESTED_AT = "ingested-at";

  /** When the article was enriched: milliseconds since 1970, as text. */
  public static final String ENRICHED_AT = "enriched-at";

  /**
   * The trace that a record belongs to.
   *
   * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C, trace context</a>
   */
  public static final String TRACEPARENT = "traceparent";

  /** Type of an event that is sent once more, unchanged, to be worked on anew. */
  public static final String SENT_AGAIN = "sent-again";

  private Headers() {}

  /** Whether a record is a repetition of one that was sent before. */
  public static boolean sentAgain(ConsumerRecord<?, ?> record) {
    return text(record, "ce_type").filter(("io.wireroom." + SENT_AGAIN)::equals).isPresent();
  }

  /** Adds a header. */
  public static void put(ProducerRecord<String, byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a time. */
  public static void put(ProducerRecord<String, byte[]> record, String name, Instant time) {
    put(record, name, Long.toString(time.toEpochMilli()));
  }

  /** Adds what CloudEvents asks of every event. */
  public static void describe(
      ProducerRecord<String, byte[]> record, String id, String type, String source, Instant time) {
    put(record, "ce_specversion", "1.0");
    put(record, EVENT_ID, id);
    put(record, "ce_type", "io.wireroom." + type);
    put(record, "ce_source", source);
    put(record, "ce_time", time.toString());
    put(record, "content-type", "application/vnd.apache.avro.single-object");
  }

  /** Gives a record the trace of the one that it was made from, when that has one. */
  public static void carryTrace(ConsumerRecord<?, ?> from, ProducerRecord<String, byte[]> to) {
    text(from, TRACEPARENT).ifPresent(trace -> put(to, TRACEPARENT, trace));
  }

  /** Reads a header as text; the last of the name counts. */
  public static Optional<String> text(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
  }

  /** Reads a time; empty when it is missing or no time. */
  public static Optional<Instant> time(ConsumerRecord<?, ?> record, String name) {
    return text(record, name)
        .filter(text -> text.matches("-?\\d{1,15}"))
        .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
  }
}

package io.wireroom.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadLettersTest {
  private final DeadLetters deadLetters = new DeadLetters(new Topics("t").deadLetters());

  @Test
  void a_dead_letter_is_the_record_unchanged_with_where_it_was_and_why() {
    byte[] bytes = {1, 2, 3};
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>("t.deliveries.v1", 4, 17, "mdedge", bytes);
    record.headers().add("ce_id", "d1".getBytes(StandardCharsets.UTF_8));

    ProducerRecord<String, byte[]> letter =
        deadLetters.of(record, "parse", "unreadable-feed", "no feed at all");

    assertThat(letter.topic()).isEqualTo("t.dead-letters.v1");
    assertThat(letter.key()).isEqualTo("mdedge");
    assertThat(letter.value()).isSameAs(bytes);
    assertThat(header(letter, "ce_id")).isEqualTo("d1");
    assertThat(header(letter, "dead-topic")).isEqualTo("t.deliveries.v1");
    assertThat(header(letter, "dead-partition")).isEqualTo("4");
    assertThat(header(letter, "dead-offset")).isEqualTo("17");
    assertThat(header(letter, "dead-stage")).isEqualTo("parse");
    assertThat(header(letter, "dead-code")).isEqualTo("unreadable-feed");
    assertThat(header(letter, "dead-reason")).isEqualTo("no feed at all");
  }

  @Test
  void a_reason_has_an_end() {
    ConsumerRecord<String, byte[]> record = new ConsumerRecord<>("t", 0, 0, "k", new byte[0]);

    assertThat(header(deadLetters.of(record, "s", "c", "x".repeat(10_000)), "dead-reason"))
        .hasSize(2_000);
  }

  private static String header(ProducerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}

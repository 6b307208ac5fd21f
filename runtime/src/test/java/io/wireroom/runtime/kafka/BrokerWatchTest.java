package io.wireroom.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokerWatchTest {
  private final Deque<KafkaFutureImpl<Void>> asked = new ArrayDeque<>();
  private final BrokerWatch watch =
      new BrokerWatch(
          () -> {
            asked.add(new KafkaFutureImpl<>());
            return asked.getLast();
          });

  @Test
  void brokers_that_do_not_answer_are_trouble_until_they_do() {
    watch.look();
    asked.getLast().completeExceptionally(new TimeoutException());
    assertThat(watch.trouble()).isEqualTo("Kafka does not answer");

    watch.look();
    asked.getLast().complete(null);
    assertThat(watch.trouble()).isNull();
  }

  @Test
  void one_question_is_open_at_a_time() {
    watch.look();
    watch.look();

    assertThat(asked).hasSize(1);
  }

  @Test
  void a_port_where_nobody_listens_does_not_answer() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:1"))) {
      BrokerWatch nobody = BrokerWatch.by(admin);
      nobody.look();
      long deadline = System.nanoTime() + 20_000_000_000L;
      while (nobody.trouble() == null) {
        assertThat(System.nanoTime()).isLessThan(deadline);
        Thread.sleep(20);
      }
    }
  }
}

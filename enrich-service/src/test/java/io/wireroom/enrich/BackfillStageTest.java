package io.wireroom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.Outbox;
import io.wireroom.runtime.kafka.TransientFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BackfillStageTest {
  private final Lane lane = new Lane();
  private final List<String> enriched = new ArrayList<>();
  private final BatchHandler stage =
      (batch, outbox) -> batch.forEach(record -> enriched.add(record.key()));

  @Test
  void a_batch_waits_until_the_live_lane_is_done() throws Exception {
    lane.looksUntilDone = 2;

    handle(Duration.ofMinutes(1), "a");

    assertThat(enriched).containsExactly("a");
    assertThat(lane.looksUntilDone).isZero();
  }

  @Test
  void a_batch_is_given_back_when_the_live_lane_stays_busy() {
    lane.looksUntilDone = Integer.MAX_VALUE;

    assertThatThrownBy(() -> handle(Duration.ZERO, "a")).isInstanceOf(TransientFailure.class);
    assertThat(enriched).isEmpty();
  }

  @Test
  void what_the_live_lane_has_overtaken_is_passed_over() throws Exception {
    lane.newer.add("a");

    handle(Duration.ZERO, "a", "b");

    assertThat(enriched).containsExactly("b");
  }

  @Test
  void a_batch_that_is_overtaken_while_it_is_written_does_not_happen() {
    lane.overtakesAtFlush = Optional.of("b");

    assertThatThrownBy(() -> handle(Duration.ZERO, "a", "b")).isInstanceOf(TransientFailure.class);
  }

  private void handle(Duration patience, String... keys) throws Exception {
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
    for (String key : keys) {
      batch.add(
          new ConsumerRecord<>(
              "backfill",
              0,
              batch.size(),
              0L,
              TimestampType.CREATE_TIME,
              1,
              1,
              key,
              new byte[0],
              new RecordHeaders(),
              Optional.empty()));
    }
    new BackfillStage(stage, lane, patience).handle(batch, lane);
  }

  /** A live lane, and the log that it can be seen in after a flush. */
  private static final class Lane implements LiveLane, Outbox {
    private final Set<String> newer = new HashSet<>();
    private Optional<String> overtakesAtFlush = Optional.empty();
    private Optional<String> written = Optional.empty();
    private int looksUntilDone;

    @Override
    public void follow(Map<Integer, Instant> since) {
      written.ifPresent(newer::add);
    }

    @Override
    public boolean done() {
      return looksUntilDone == 0 || --looksUntilDone == 0;
    }

    @Override
    public boolean supersedes(ConsumerRecord<String, byte[]> record) {
      return newer.contains(record.key());
    }

    @Override
    public void forget(Iterable<Integer> partitions) {}

    @Override
    public void send(ProducerRecord<String, byte[]> record) {}

    @Override
    public void flush() {
      written = overtakesAtFlush;
    }
  }
}

package io.wireroom.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollLoopTest {
  private static final String TOPIC = "in";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
  private final AtomicReference<Throwable> broken = new AtomicReference<>();
  private final List<String> seen = new ArrayList<>();

  @Test
  void what_a_batch_sends_and_its_offsets_are_one_transaction() {
    PollLoop loop = loop((batch, outbox) -> batch.forEach(one -> outbox.send(out(one.key()))));
    onPoll(() -> arrive("a", "b"));
    onPoll(loop::close);

    loop.run();

    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("a", "b");
    assertThat(committedInTransactions()).isEqualTo(2);
  }

  @Test
  void reads_a_batch_again_after_a_transient_failure() {
    PollLoop loop =
        loop(
            (batch, outbox) -> {
              outbox.send(out("half"));
              batch.forEach(one -> seen.add(one.key()));
              if (seen.size() == 1) {
                throw new TransientFailure("not now");
              }
            });
    onPoll(() -> arrive("a"));
    // The mock forgets what it gave once; a broker gives again from the position that is asked for
    List<Long> askedFor = new ArrayList<>();
    onPoll(
        () -> {
          askedFor.add(consumer.position(PARTITION));
          arrive("a");
        });
    onPoll(loop::close);

    loop.run();

    assertThat(askedFor).containsExactly(0L);
    assertThat(seen).containsExactly("a", "a");
    assertThat(producer.history()).as("the aborted batch sent nothing").hasSize(1);
    assertThat(broken).hasNullValue();
  }

  @Test
  void a_failed_commit_makes_the_loop_join_its_group_again_and_forget_the_batch() {
    List<String> told = new ArrayList<>();
    producer.commitTransactionException = new KafkaException("the broker went away");
    PollLoop loop =
        loop(
            new BatchHandler() {
              @Override
              public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
                told.add("handled");
              }

              @Override
              public void committed() {
                told.add("committed");
              }

              @Override
              public void aborted() {
                told.add("aborted");
              }

              @Override
              public void revoked(Collection<TopicPartition> partitions) {
                told.add("revoked");
              }
            });
    onPoll(() -> arrive("a"));
    onPoll(loop::close);

    loop.run();

    assertThat(told).contains("handled", "aborted").doesNotContain("committed");
    assertThat(broken).hasNullValue();
  }

  @Test
  void any_other_failure_ends_the_loop_in_sight() {
    IllegalStateException bug = new IllegalStateException("a bug");
    PollLoop loop =
        loop(
            (batch, outbox) -> {
              throw bug;
            });
    onPoll(() -> arrive("a"));

    loop.run();

    assertThat(broken).hasValue(bug);
    assertThat(consumer.closed()).isTrue();
    assertThat(committedInTransactions()).isZero();
  }

  @Test
  void what_is_due_is_done_although_nothing_came_and_only_while_the_partition_is_ours() {
    PollLoop loop =
        loop(
            new BatchHandler() {
              @Override
              public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
                seen.add(batch.size() + " records");
                outbox.send(out("held"));
              }

              @Override
              public boolean due() {
                return seen.isEmpty();
              }
            });
    onPoll(() -> {});
    onPoll(loop::close);

    loop.run();

    assertThat(seen).containsExactly("0 records");
    assertThat(producer.history()).extracting(ProducerRecord::key).containsExactly("held");
    assertThat(producer.consumerGroupOffsetsHistory())
        .as("the broker is asked whether we may")
        .singleElement()
        .satisfies(groups -> assertThat(groups.values().iterator().next()).containsKey(PARTITION));
    assertThat(broken).hasNullValue();
  }

  private PollLoop loop(BatchHandler handler) {
    return new PollLoop(
        consumer,
        TOPIC,
        handler,
        new TransactionalCommit(() -> producer),
        new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)),
        new LoopState("test", new SimpleMeterRegistry()),
        broken::set);
  }

  /** The first poll also gives the partition, as the broker would. */
  private void onPoll(Runnable what) {
    consumer.schedulePollTask(
        () -> {
          if (consumer.assignment().isEmpty() && !consumer.subscription().isEmpty()) {
            consumer.rebalance(Set.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
          }
          what.run();
        });
  }

  private void arrive(String... keys) {
    for (int offset = 0; offset < keys.length; offset++) {
      consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, keys[offset], new byte[0]));
    }
  }

  private long committedInTransactions() {
    return producer.consumerGroupOffsetsHistory().stream()
        .flatMap(groups -> groups.values().stream())
        .map(offsets -> offsets.get(PARTITION))
        .mapToLong(OffsetAndMetadata::offset)
        .max()
        .orElse(0);
  }

  private static ProducerRecord<String, byte[]> out(String key) {
    return new ProducerRecord<>("out", key, new byte[0]);
  }
}

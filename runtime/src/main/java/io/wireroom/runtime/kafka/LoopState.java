package io.wireroom.runtime.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How a poll loop is doing. Written by the loop, read by any thread. */
public final class LoopState {
  private final String stage;
  private final Counter records;
  private final Counter failures;
  private final Timer batches;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();

  LoopState(String stage, MeterRegistry meters) {
    this.stage = stage;
    records = Counter.builder("wireroom.records").tag("stage", stage).register(meters);
    failures = Counter.builder("wireroom.batch.failures").tag("stage", stage).register(meters);
    batches = Timer.builder("wireroom.batches").tag("stage", stage).register(meters);
    meters.gauge("wireroom.lag", io.micrometer.core.instrument.Tags.of("stage", stage), lag);
  }

  /** Name of the stage that the loop runs. */
  public String stage() {
    return stage;
  }

  /** Records known to wait in the partitions that are read here. */
  public long lag() {
    return lag.get();
  }

  /** What keeps the loop from going on, in words; null while all is well. */
  public @Nullable String trouble() {
    return trouble.get();
  }

  void handled(int count, long nanos) {
    records.increment(count);
    batches.record(nanos, TimeUnit.NANOSECONDS);
    trouble.set(null);
  }

  void failed(TransientFailure failure) {
    failures.increment();
    trouble.set(failure.getMessage());
  }

  void broken(Throwable bug) {
    trouble.set("ended on a bug: " + bug.getClass().getSimpleName());
  }

  void lag(Set<TopicPartition> partitions, Consumer<?, ?> consumer) {
    long sum = 0;
    for (TopicPartition partition : partitions) {
      sum += consumer.currentLag(partition).orElse(0);
    }
    lag.set(sum);
  }
}

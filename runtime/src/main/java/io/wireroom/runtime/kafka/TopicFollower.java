package io.wireroom.runtime.kafka;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.wireroom.event.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Follows a whole compacted topic, so that every instance of a service has the same table in
 * memory.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Duration POLL_WAIT = Duration.ofMillis(250);

  private final KafkaConsumer<String, byte[]> reader;
  private final List<TopicPartition> partitions;
  private final Consumer<ConsumerRecord<String, byte[]>> each;
  private final Runnable whenStill;
  private final Consumer<Throwable> whenBroken;
  private final Promise<Void> caughtUp = Promise.promise();
  private final ConcurrentLinkedQueue<Awaited> awaited = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean stopAsked;

  private record Awaited(TopicPartition partition, long offset, Promise<Void> reached) {}

  /**
   * Follows a topic; {@code each} gets every record in order, null values being tombstones, from
   * one thread.
   */
  public TopicFollower(
      KafkaConsumer<String, byte[]> reader,
      Topic topic,
      Consumer<ConsumerRecord<String, byte[]>> each,
      Consumer<Throwable> whenBroken) {
    this(reader, topic, each, () -> {}, whenBroken);
  }

  /**
   * As the other; {@code whenStill} runs in the same thread when all that was there at the start
   * has been read, and then each time when nothing has come for a quarter of a second.
   */
  public TopicFollower(
      KafkaConsumer<String, byte[]> reader,
      Topic topic,
      Consumer<ConsumerRecord<String, byte[]>> each,
      Runnable whenStill,
      Consumer<Throwable> whenBroken) {
    this.reader = reader;
    this.partitions =
        IntStream.range(0, topic.partitions())
            .mapToObj(number -> new TopicPartition(topic.name(), number))
            .toList();
    this.each = each;
    this.whenStill = whenStill;
    this.whenBroken = whenBroken;
    this.thread = new Thread(this::run, "follow-" + topic.name());
  }

  /**
   * Starts following.
   *
   * @return completes when all that was there at the start has been read
   */
  public synchronized Future<Void> start() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    return caughtUp.future();
  }

  /** Completes when the record of that place has been read: one reads one's own writes after it. */
  public Future<Void> reached(RecordMetadata place) {
    Promise<Void> reached = Promise.promise();
    awaited.add(
        new Awaited(new TopicPartition(place.topic(), place.partition()), place.offset(), reached));
    reader.wakeup();
    return reached.future();
  }

  @Override
  public void close() {
    stopAsked = true;
    reader.wakeup();
    try {
      thread.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (reader) {
      reader.assign(partitions);
      reader.seekToBeginning(partitions);
      while (!stopAsked) {
        turn();
      }
    } catch (WakeupException | InterruptException stopped) {
      if (!stopAsked) {
        whenBroken.accept(stopped);
      }
    } catch (RuntimeException | Error bug) {
      whenBroken.accept(bug);
    }
  }

  private void turn() {
    try {
      if (!caughtUp.future().isComplete()) {
        readToEnd();
        whenStill.run();
        caughtUp.complete();
      }
      ConsumerRecords<String, byte[]> polled = reader.poll(POLL_WAIT);
      polled.forEach(each);
      if (polled.isEmpty()) {
        whenStill.run();
      }
    } catch (WakeupException looked) {
      // Somebody waits for a place, or we are to stop: both are looked at now
    }
    tellReached();
  }

  private void readToEnd() {
    Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
    while (!stopAsked
        && ends.entrySet().stream()
            .anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
      reader.poll(POLL_WAIT).forEach(each);
    }
  }

  private void tellReached() {
    List<Promise<Void>> told = new ArrayList<>();
    for (Iterator<Awaited> waiting = awaited.iterator(); waiting.hasNext(); ) {
      Awaited one = waiting.next();
      if (reader.position(one.partition()) > one.offset()) {
        waiting.remove();
        told.add(one.reached());
      }
    }
    told.forEach(Promise::complete);
  }
}

package io.wireroom.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one topic and gives it to a handler, batch by batch, in one thread of its own. A batch that
 * fails for a while is read again after a pause; the broker keeps it for us. Any other failure is a
 * bug: it ends the loop and is told to {@code whenBroken}.
 */
public final class PollLoop implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration POLL_WAIT = Duration.ofMillis(500);

  /** While the handler has work of its own, what comes is looked for, not waited for. */
  private static final Duration NO_WAIT = Duration.ofMillis(5);

  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(4);

  private final Consumer<String, byte[]> consumer;
  private final String topic;
  private final BatchHandler handler;
  private final BatchCommit commit;
  private final Backoff backoff;
  private final LoopState state;
  private final java.util.function.Consumer<Throwable> whenBroken;
  private final CountDownLatch stopAsked = new CountDownLatch(1);
  private final Thread thread;
  private @Nullable TransientFailure assignmentFailure;

  PollLoop(
      Consumer<String, byte[]> consumer,
      String topic,
      BatchHandler handler,
      BatchCommit commit,
      Backoff backoff,
      LoopState state,
      java.util.function.Consumer<Throwable> whenBroken) {
    this.consumer = consumer;
    this.topic = topic;
    this.handler = handler;
    this.commit = commit;
    this.backoff = backoff;
    this.state = state;
    this.whenBroken = whenBroken;
    this.thread = new Thread(this::run, "poll-" + topic);
  }

  /** Starts reading; calling it again does nothing. */
  public synchronized void start() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  /** How the loop is doing, for health and metrics. */
  public LoopState state() {
    return state;
  }

  /** Lets the batch in hand end, then stops; waits for at most four seconds. */
  @Override
  public void close() {
    stopAsked.countDown();
    try {
      thread.join(CLOSE_LIMIT.toMillis());
      if (thread.isAlive()) {
        thread.interrupt();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void run() {
    try (consumer;
        commit) {
      consumer.subscribe(List.of(topic), new Assignment());
      while (stopAsked.getCount() > 0) {
        turn();
      }
    } catch (InterruptException | InterruptedException stopping) {
      if (stopAsked.getCount() > 0) {
        broken(stopping);
      }
    } catch (RuntimeException | Error bug) {
      broken(bug);
    }
  }

  private void turn() throws InterruptedException {
    ConsumerRecords<String, byte[]> polled = consumer.poll(handler.due() ? NO_WAIT : POLL_WAIT);
    TransientFailure notLoaded = assignmentFailure;
    if (notLoaded != null) {
      rejoin(notLoaded);
    } else if (!polled.isEmpty() || handler.due()) {
      handle(polled);
    }
    state.lag(consumer.assignment(), consumer);
  }

  private void handle(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    long began = System.nanoTime();
    try {
      commit.begin();
      handler.handle(inOrder(polled), commit);
    } catch (TransientFailure failure) {
      commit.abort();
      handler.aborted();
      rewind(polled);
      pause(failure);
      return;
    }
    try {
      commit.commit(consumer, offsetsAfter(polled));
    } catch (TransientFailure failure) {
      // Whether it happened is not known here; the group's committed offsets and the stored state
      // tell
      handler.aborted();
      rejoin(failure);
      return;
    }
    handler.committed();
    backoff.reset();
    state.handled(polled.count(), System.nanoTime() - began);
  }

  private void rejoin(TransientFailure failure) throws InterruptedException {
    assignmentFailure = null;
    consumer.unsubscribe();
    pause(failure);
    consumer.subscribe(List.of(topic), new Assignment());
  }

  private void pause(TransientFailure failure) throws InterruptedException {
    Duration pause = backoff.next();
    state.failed(failure);
    LOGGER
        .atWarn()
        .addKeyValue("topic", topic)
        .addKeyValue("pause", pause)
        .addKeyValue("error", failure.getMessage())
        .addKeyValue("cause", failure.causes())
        .log("the batch is read again after a pause");
    stopAsked.await(pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void rewind(ConsumerRecords<String, byte[]> polled) {
    for (TopicPartition partition : polled.partitions()) {
      if (consumer.assignment().contains(partition)) {
        consumer.seek(partition, polled.records(partition).get(0).offset());
      }
    }
  }

  private static List<ConsumerRecord<String, byte[]>> inOrder(
      ConsumerRecords<String, byte[]> polled) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(polled.count());
    polled.forEach(records::add);
    return records;
  }

  private Map<TopicPartition, OffsetAndMetadata> offsetsAfter(
      ConsumerRecords<String, byte[]> polled) {
    Map<TopicPartition, OffsetAndMetadata> after = new HashMap<>(polled.nextOffsets());
    if (after.isEmpty()) {
      // Without an offset nobody would check that the partitions are still ours
      consumer
          .assignment()
          .forEach(one -> after.put(one, new OffsetAndMetadata(consumer.position(one))));
    }
    return after;
  }

  private void broken(Throwable bug) {
    state.broken(bug);
    LOGGER.atError().setCause(bug).addKeyValue("topic", topic).log("the loop ended on a bug");
    whenBroken.accept(bug);
  }

  /** Called by the consumer inside poll, so on the loop's own thread. */
  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      try {
        handler.assigned(partitions);
      } catch (TransientFailure failure) {
        assignmentFailure = failure;
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      handler.revoked(partitions);
    }
  }
}

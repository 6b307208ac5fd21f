package io.wireroom.search.notice;

import io.wireroom.event.Alert;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Receiver;
import io.wireroom.event.Topics;
import io.wireroom.event.UnreadableEvent;
import io.wireroom.runtime.kafka.BatchHandler;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The stage that makes of each alert one notice for everybody who is to be told of it. */
public final class NoticeStage implements BatchHandler {
  /** Name of the stage in consumer group and metrics. */
  public static final String STAGE = "notice";

  /** A receiver for which more is waiting is not told of what comes after. */
  static final int MOST_WAITING = 10_000;

  private final Receivers receivers;
  private final Notices notices;
  private final DeadLetters deadLetters;
  private final Clock clock;
  private final EventCodec<Alert> codec = EventCodec.of(Alert.class);

  public NoticeStage(Receivers receivers, Notices notices, Topics topics, Clock clock) {
    this.receivers = receivers;
    this.notices = notices;
    deadLetters = new DeadLetters(topics.deadLetters());
    this.clock = clock;
  }

  @Override
  public void handle(List<ConsumerRecord<String, byte[]>> batch, Outbox outbox) {
    Instant now = clock.instant();
    for (ConsumerRecord<String, byte[]> record : batch) {
      try {
        Alert alert = codec.decode(record.value());
        for (Receiver receiver : receivers.ofSearch(alert.getSearchId())) {
          if (Receivers.listens(receiver, now) && !alert.getAt().isBefore(receiver.getSince())) {
            tell(alert, receiver, record, outbox);
          }
        }
      } catch (UnreadableEvent unreadable) {
        outbox.send(deadLetters.of(record, STAGE, "unreadable-event", String.valueOf(unreadable)));
      }
    }
  }

  private void tell(
      Alert alert, Receiver receiver, ConsumerRecord<String, byte[]> record, Outbox outbox) {
    if (notices.waiting(receiver.getReceiverId()) >= MOST_WAITING) {
      outbox.send(
          deadLetters.of(
              record,
              STAGE,
              "receiver-behind",
              MOST_WAITING + " notices wait for receiver " + receiver.getReceiverId()));
    } else {
      outbox.send(notices.record(NoticeLife.of(alert, receiver)));
    }
  }
}

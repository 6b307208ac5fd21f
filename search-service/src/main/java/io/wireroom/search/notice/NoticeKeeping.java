package io.wireroom.search.notice;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import io.wireroom.event.Topics;
import io.wireroom.runtime.kafka.DeadLetters;
import io.wireroom.runtime.kafka.Publisher;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes durable what became of a try, and what follows from it. */
public final class NoticeKeeping {
  private static final Logger LOGGER = LoggerFactory.getLogger(NoticeKeeping.class);
  private static final int GONE = 410;
  private static final long PAUSE_MILLIS = 1_000;

  private final Vertx vertx;
  private final Notices notices;
  private final Receivers receivers;
  private final Publisher publisher;
  private final DeadLetters deadLetters;
  private final Clock clock;

  public NoticeKeeping(
      Vertx vertx,
      Notices notices,
      Receivers receivers,
      Publisher publisher,
      Topics topics,
      Clock clock) {
    this.vertx = vertx;
    this.notices = notices;
    this.receivers = receivers;
    this.publisher = publisher;
    deadLetters = new DeadLetters(topics.deadLetters());
    this.clock = clock;
  }

  /**
   * Keeps a notice; tries until Kafka takes it, since a try that nobody knows of would be made
   * again and again.
   */
  Future<Notice> keep(Notice notice) {
    return consequences(notice)
        .compose(done -> notices.save(notice))
        .recover(
            refused -> {
              LOGGER
                  .atWarn()
                  .addKeyValue("receiver", notice.getReceiverId())
                  .addKeyValue("error", refused.getMessage())
                  .log("what became of a notice could not be kept and is kept after a pause");
              return vertx.timer(PAUSE_MILLIS).compose(paused -> keep(notice));
            });
  }

  private Future<?> consequences(Notice notice) {
    if (notice.getState() == NoticeState.DROPPED && Objects.equals(notice.getLastStatus(), GONE)) {
      return receivers
          .find(notice.getReceiverId())
          .filter(receiver -> receiver.getEndedAt() == null)
          .map(this::end)
          .orElse(Future.succeededFuture());
    }
    // A test that fails has been seen to by whoever asked for it
    return notice.getState() == NoticeState.DEAD && notice.getAlert() != null
        ? publisher.publish(
            deadLetters.of(
                notices.record(NoticeLife.again(notice, notice.getAt())),
                OwnedReceivers.STAGE,
                "not-delivered",
                String.valueOf(notice.getLastError())))
        : Future.succeededFuture();
  }

  private Future<?> end(Receiver receiver) {
    LOGGER
        .atInfo()
        .addKeyValue("receiver", receiver.getReceiverId())
        .log("a receiver wants no more");
    return receivers.save(Receiver.newBuilder(receiver).setEndedAt(clock.instant()).build());
  }
}

package io.wireroom.search.notice;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import io.wireroom.event.ReceiverKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells receivers what waits for them, for those that this instance owns. A notice may arrive twice
 * when a process dies between the request and its note of it; its id is then the same.
 */
public final class Deliverer implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Deliverer.class);
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int MOST_AT_ONCE = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofDays(2);
  private static final Duration POSTPONED = Duration.ofSeconds(2);
  private static final long CLOSE_SECONDS = 3;

  private final Vertx vertx;
  private final Receivers receivers;
  private final Notices notices;
  private final OwnedReceivers owned;
  private final NoticeKeeping keeping;
  private final Map<ReceiverKind, Messages> messages;
  private final Sender sender;
  private final RetryRule rule;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Random random = new Random();
  private final Turns turns;
  private final Map<String, Future<?>> inFlight = new ConcurrentHashMap<>();
  private @Nullable Long timer;

  public Deliverer(
      Vertx vertx,
      Receivers receivers,
      Notices notices,
      OwnedReceivers owned,
      NoticeKeeping keeping,
      Map<ReceiverKind, Messages> messages,
      Sender sender,
      RetryRule rule,
      MeterRegistry meters,
      Clock clock) {
    this.vertx = vertx;
    this.receivers = receivers;
    this.notices = notices;
    this.owned = owned;
    this.keeping = keeping;
    this.messages = Map.copyOf(messages);
    this.sender = sender;
    this.rule = rule;
    this.meters = meters;
    this.clock = clock;
    turns = new Turns(rule, random);
  }

  /** Starts looking for notices that are due. */
  public void start() {
    timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, tick -> look());
  }

  /** Begins no more, and waits for three seconds for what is under way to be noted. */
  @Override
  public void close() {
    if (timer != null) {
      vertx.cancelTimer(timer);
    }
    try {
      Future.join(List.copyOf(inFlight.values()))
          .toCompletionStage()
          .toCompletableFuture()
          .get(CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException toldAgain) {
      // It waits in Kafka, and is told once more
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Instant now = clock.instant();
    List<String> waiting = new ArrayList<>(notices.receiversWithWaiting());
    Collections.shuffle(waiting, random);
    waiting.stream().filter(owned::owns).forEach(receiverId -> serve(receiverId, now));
  }

  private void serve(String receiverId, Instant now) {
    Receiver receiver = receivers.find(receiverId).orElse(null);
    boolean listens = receiver != null && Receivers.listens(receiver, now);
    while (inFlight.size() < MOST_AT_ONCE) {
      Notice notice = notices.firstDue(receiverId, now, inFlight.keySet()).orElse(null);
      if (notice == null) {
        return;
      }
      if (receiver == null || !listens) {
        note(notice, Future.succeededFuture(NoticeLife.dropped(notice, "nobody listens any more")));
      } else if (turns.isInTrouble(receiverId) && isTooOld(notice, now)) {
        String why = "it has waited for two days while the receiver was in trouble";
        note(notice, Future.succeededFuture(NoticeLife.givenUp(notice, why)));
      } else if (turns.take(receiverId, host(receiver), now)) {
        note(notice, tell(receiver, notice));
      } else {
        return;
      }
    }
  }

  private static boolean isTooOld(Notice notice, Instant now) {
    return notice.getNextTry().plus(LONGEST_WAIT).isBefore(now);
  }

  private Future<Notice> tell(Receiver receiver, Notice notice) {
    return Objects.requireNonNull(messages.get(receiver.getKind()))
        .of(receiver, notice, clock.instant())
        .onFailure(failure -> postpone(receiver, failure))
        .compose(
            message ->
                message
                    .map(there -> post(receiver, notice, there))
                    .orElseGet(
                        () -> {
                          turns.postpone(receiver.getReceiverId(), host(receiver), clock.instant());
                          return Future.succeededFuture(
                              NoticeLife.dropped(notice, "the article is there no more"));
                        }));
  }

  private Future<Notice> post(Receiver receiver, Notice notice, Message message) {
    return sender
        .post(URI.create(receiver.getUrl()), message)
        .map(
            answer -> {
              Instant now = clock.instant();
              turns.done(receiver.getReceiverId(), host(receiver), answer, now);
              return NoticeLife.tried(notice, answer, rule, now, random);
            });
  }

  private void postpone(Receiver receiver, Throwable failure) {
    turns.postpone(receiver.getReceiverId(), host(receiver), clock.instant().plus(POSTPONED));
    LOGGER
        .atWarn()
        .addKeyValue("receiver", receiver.getReceiverId())
        .addKeyValue("error", failure.getMessage())
        .log("what to tell a receiver cannot be had now");
  }

  /** Keeps what becomes of a notice; until that is kept it is not tried again. */
  private void note(Notice before, Future<Notice> after) {
    Future<?> kept = after.compose(keeping::keep).onSuccess(this::count);
    inFlight.put(before.getNoticeId(), kept);
    kept.onComplete(done -> inFlight.remove(before.getNoticeId()));
  }

  private void count(Notice kept) {
    String outcome =
        kept.getState() == NoticeState.WAITING
            ? "failed"
            : kept.getState().name().toLowerCase(Locale.ROOT);
    meters.counter("wireroom.notices", "outcome", outcome).increment();
  }

  private static String host(Receiver receiver) {
    return Optional.ofNullable(URI.create(receiver.getUrl()).getHost()).orElse("");
  }
}

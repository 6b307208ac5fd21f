package io.wireroom.search.notice;

import io.wireroom.event.Alert;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How a notice goes from one state to the next. Pure. */
public final class NoticeLife {
  private static final int LONGEST_PROBLEM = 300;

  private NoticeLife() {}

  /** A new notice of an alert; made again it is the same. */
  static Notice of(Alert alert, Receiver receiver) {
    UUID id =
        UUID.nameUUIDFromBytes(
            (receiver.getReceiverId() + '\u0000' + alert.getAlertId())
                .getBytes(StandardCharsets.UTF_8));
    return begun(id, receiver, alert, alert.getAt());
  }

  /** A test that somebody asks for; it is tried once. */
  public static Notice test(Receiver receiver, Instant now) {
    return begun(UUID.randomUUID(), receiver, null, now);
  }

  private static Notice begun(UUID id, Receiver receiver, @Nullable Alert alert, Instant now) {
    return Notice.newBuilder()
        .setNoticeId(id.toString())
        .setReceiverId(receiver.getReceiverId())
        .setAlert(alert)
        .setAt(now)
        .setState(NoticeState.WAITING)
        .setNextTry(now)
        .build();
  }

  /** The notice after one more try. */
  static Notice tried(
      Notice before, Answer answer, RetryRule rule, Instant now, RandomGenerator random) {
    int tries = before.getTries() + 1;
    Notice.Builder after =
        Notice.newBuilder(before)
            .setTries(tries)
            .setLastTry(now)
            .setLastStatus(answer.status())
            .setLastError(answer.isTaken() ? null : shortened(answer.inWords()));
    if (answer.isTaken()) {
      return after.setState(NoticeState.DELIVERED).build();
    }
    if (answer.isEnd()) {
      return after.setState(NoticeState.DROPPED).build();
    }
    if (before.getAlert() == null || tries >= rule.tries()) {
      return after.setState(NoticeState.DEAD).build();
    }
    return after.setNextTry(now.plus(answer.rest(rule.pause(tries, random)))).build();
  }

  /** Nobody is there to be told, or nothing to tell. */
  static Notice dropped(Notice before, String why) {
    return Notice.newBuilder(before).setState(NoticeState.DROPPED).setLastError(why).build();
  }

  /** Given up without one more try. */
  static Notice givenUp(Notice before, String why) {
    return Notice.newBuilder(before).setState(NoticeState.DEAD).setLastError(why).build();
  }

  /** As if it were new: what a person wants to be sent once more. */
  public static Notice again(Notice before, Instant now) {
    return Notice.newBuilder(before)
        .setState(NoticeState.WAITING)
        .setTries(0)
        .setNextTry(now)
        .build();
  }

  private static String shortened(String problem) {
    return problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM));
  }
}

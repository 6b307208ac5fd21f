package io.wireroom.search.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Alert;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import io.wireroom.event.Receiver;
import io.wireroom.event.ReceiverKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeLifeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final RetryRule RULE = new RetryRule(Duration.ofSeconds(5), 3);

  private static final EventCodec<Notice> CODEC = EventCodec.of(Notice.class);

  private final Receiver receiver =
      Receiver.newBuilder()
          .setReceiverId("r")
          .setKind(ReceiverKind.WEBHOOK)
          .setSearchId("r")
          .setUrl("https://r.test/")
          .setSince(NOW)
          .build();
  private final Alert alert =
      Alert.newBuilder()
          .setAlertId("a")
          .setSearchId("r")
          .setArticleId("article")
          .setRevision(1)
          .setTitle("Gout")
          .setAt(NOW)
          .build();
  private final Notice fresh = NoticeLife.of(alert, receiver);

  @Test
  void the_notice_of_an_alert_is_the_same_when_it_is_made_again() throws Exception {
    assertThat(CODEC.decode(CODEC.encode(NoticeLife.of(alert, receiver)))).isEqualTo(fresh);
    assertThat(fresh.getNextTry()).isEqualTo(NOW);
  }

  @Test
  void what_does_not_arrive_is_tried_again_after_growing_pauses_and_then_given_up() {
    Notice once = tried(fresh, Answer.of(500, Duration.ZERO));
    Notice twice = tried(once, Answer.none("no route"));
    Notice thrice = tried(twice, Answer.of(404, Duration.ZERO));

    assertThat(once.getNextTry()).isBetween(NOW.plusMillis(2_500), NOW.plusSeconds(5));
    assertThat(twice.getNextTry()).isBetween(NOW.plusSeconds(10), NOW.plusSeconds(20));
    assertThat(twice.getLastStatus()).isNull();
    assertThat(twice.getLastError()).isEqualTo("no route");
    assertThat(thrice.getState()).isEqualTo(NoticeState.DEAD);
    assertThat(thrice.getTries()).isEqualTo(3);
  }

  @Test
  void a_receiver_that_wants_to_be_left_alone_is() {
    Notice told = tried(fresh, Answer.of(429, Duration.ofMinutes(9)));

    assertThat(told.getNextTry()).isEqualTo(NOW.plus(Duration.ofMinutes(9)));
  }

  @Test
  void any_2xx_is_arrival_and_410_is_the_end() {
    assertThat(tried(fresh, Answer.of(202, Duration.ZERO)).getState())
        .isEqualTo(NoticeState.DELIVERED);
    assertThat(tried(fresh, Answer.of(410, Duration.ZERO)).getState())
        .isEqualTo(NoticeState.DROPPED);
  }

  @Test
  void a_test_is_tried_once() {
    Notice test = NoticeLife.test(receiver, NOW);

    assertThat(tried(test, Answer.of(500, Duration.ZERO)).getState()).isEqualTo(NoticeState.DEAD);
  }

  @Test
  void all_tries_take_half_a_day() {
    RetryRule normal = new RetryRule(Duration.ofSeconds(5), 9);
    Duration all = Duration.ZERO;
    for (int failed = 1; failed < normal.tries(); failed++) {
      all = all.plus(normal.pause(failed, new Random(1)));
    }

    assertThat(all).isBetween(Duration.ofHours(7), Duration.ofHours(16));
    assertThat(normal.pause(20, new Random(1))).isLessThanOrEqualTo(Duration.ofHours(8));
  }

  private static Notice tried(Notice before, Answer answer) {
    return NoticeLife.tried(before, answer, RULE, NOW, new Random(1));
  }
}

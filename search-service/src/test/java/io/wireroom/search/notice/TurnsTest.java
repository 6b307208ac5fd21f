package io.wireroom.search.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TurnsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Answer TAKEN = Answer.of(204, Duration.ZERO);
  private static final Answer TROUBLE = Answer.none("no answer");

  private final Turns turns = new Turns(new RetryRule(Duration.ofSeconds(5), 9), new Random(1));

  @Test
  void a_receiver_gets_four_at_a_time_and_a_host_eight() {
    assertThat(taken("a", "h")).isEqualTo(4);
    assertThat(taken("b", "h")).isEqualTo(4);
    assertThat(taken("c", "h")).isZero();
    assertThat(taken("d", "other")).isEqualTo(4);

    turns.done("a", "h", TAKEN, NOW);

    assertThat(taken("c", "h")).isEqualTo(1);
  }

  @Test
  void a_receiver_in_trouble_rests_and_then_gets_one_at_a_time_until_it_answers() {
    assertThat(turns.take("a", "h", NOW)).isTrue();
    turns.done("a", "h", TROUBLE, NOW);
    assertThat(turns.take("a", "h", NOW.plusSeconds(1))).isFalse();

    Instant later = NOW.plusSeconds(5);
    assertThat(turns.take("a", "h", later)).isTrue();
    assertThat(turns.take("a", "h", later)).isFalse();
    turns.done("a", "h", Answer.of(400, Duration.ZERO), later);

    assertThat(turns.take("a", "h", later)).isTrue();
    assertThat(turns.take("a", "h", later)).isTrue();
  }

  @Test
  void what_fails_together_counts_once_and_a_wish_to_be_left_alone_is_heard() {
    IntStream.range(0, 4).forEach(one -> turns.take("a", "h", NOW));
    IntStream.range(0, 4).forEach(one -> turns.done("a", "h", TROUBLE, NOW));
    assertThat(turns.take("a", "h", NOW.plusSeconds(5))).isTrue();

    turns.done("a", "h", Answer.of(503, Duration.ofHours(1)), NOW.plusSeconds(5));

    assertThat(turns.take("a", "h", NOW.plusSeconds(3_600))).isFalse();
    assertThat(turns.take("a", "h", NOW.plusSeconds(3_606))).isTrue();
  }

  @Test
  void those_in_trouble_leave_room_for_others() {
    IntStream.range(0, 200)
        .forEach(
            one -> {
              turns.take("r" + one, "h" + one, NOW);
              turns.done("r" + one, "h" + one, TROUBLE, NOW);
            });
    Instant later = NOW.plusSeconds(5);

    long probed =
        IntStream.range(0, 200).filter(one -> turns.take("r" + one, "h" + one, later)).count();

    assertThat(probed).isEqualTo(64);
    assertThat(turns.take("well", "host", later)).isTrue();
    turns.done("r0", "h0", TAKEN, later);
    assertThat(turns.take("r199", "h199", later)).isTrue();
  }

  private int taken(String receiver, String host) {
    int taken = 0;
    while (turns.take(receiver, host, NOW)) {
      taken++;
    }
    return taken;
  }
}

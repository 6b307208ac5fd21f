package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OriginTest {
  private static final String EARLY = "2026-03-01T08:00:00Z";
  private static final String LATE = "2026-03-01T20:00:00Z";

  @Test
  void where_a_copy_says_that_it_appeared() {
    assertOrigin(
        "b",
        Origin.Reason.ATTRIBUTION,
        member("a", EARLY, "Desk B", 10),
        member("b", LATE, null, 10));
  }

  @Test
  void whose_link_a_copy_calls_canonical() {
    WorkMember copy =
        new WorkMember(
            "a", "desk-a", null, null, List.of("url:a", "url:b"), Instant.parse(EARLY), false, 10);

    assertOrigin("b", Origin.Reason.CANONICAL, copy, member("b", LATE, null, 10));
  }

  @Test
  void the_one_that_does_not_say_that_it_is_from_elsewhere() {
    assertOrigin(
        "b",
        Origin.Reason.UNATTRIBUTED,
        member("a", EARLY, "Reuters", 10),
        member("b", LATE, null, 10));
  }

  @Test
  void its_own_name_is_no_other_place() {
    assertOrigin(
        "a", Origin.Reason.FIRST, member("a", EARLY, "Desk A", 10), member("b", LATE, null, 10));
  }

  @Test
  void the_one_that_was_published_first_and_of_the_same_time_the_longest() {
    assertOrigin(
        "b", Origin.Reason.FIRST, member("a", LATE, null, 99), member("b", EARLY, null, 10));
    assertOrigin(
        "b", Origin.Reason.LONGEST, member("a", EARLY, null, 10), member("b", EARLY, null, 99));
  }

  @Test
  void a_day_without_a_time_is_not_before_an_hour_of_it() {
    WorkMember day =
        new WorkMember(
            "a",
            "desk-a",
            null,
            null,
            List.of("url:a"),
            Instant.parse("2026-03-01T00:00:00Z"),
            true,
            10);

    assertOrigin("b", Origin.Reason.FIRST, day, member("b", LATE, null, 10));
  }

  private static void assertOrigin(
      String id, Origin.Reason reason, WorkMember one, WorkMember other) {
    assertThat(Origin.of(List.of(one, other))).isEqualTo(new Origin(id, reason));
    assertThat(Origin.of(List.of(other, one))).isEqualTo(new Origin(id, reason));
  }

  private static WorkMember member(String id, String time, @Nullable String from, int length) {
    return new WorkMember(
        id,
        "desk-" + id,
        "The Desk",
        from,
        List.of("url:" + id),
        Instant.parse(time),
        false,
        length);
  }
}

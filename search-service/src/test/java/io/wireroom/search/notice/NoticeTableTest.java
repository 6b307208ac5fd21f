package io.wireroom.search.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Notice;
import io.wireroom.event.NoticeState;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoticeTableTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final NoticeTable table = new NoticeTable();

  @Test
  void the_longest_due_comes_first_and_those_under_way_are_left_out() {
    table.put(notice("late", 0, 5), true);
    table.put(notice("first", 0, -2), true);
    table.put(notice("second", 0, -1), true);

    assertThat(table.firstDue("r", NOW, Set.of()).orElseThrow().getNoticeId()).isEqualTo("first");
    assertThat(table.firstDue("r", NOW, Set.of("first")).orElseThrow().getNoticeId())
        .isEqualTo("second");
    assertThat(table.firstDue("r", NOW, Set.of("first", "second"))).isEmpty();
    assertThat(table.waiting("r")).isEqualTo(3);
  }

  @Test
  void a_later_state_replaces_the_one_before() {
    table.put(notice("one", 0, -1), true);
    table.put(notice("one", 0, 9), true);
    assertThat(table.firstDue("r", NOW, Set.of())).isEmpty();
    assertThat(table.waiting("r")).isEqualTo(1);

    table.put(notice("one", 0, 0), false);
    assertThat(table.receiversWithWaiting()).isEmpty();
    assertThat(table.of("r")).hasSize(1);

    table.put(notice("one", 0, -1), true);
    assertThat(table.of("r")).hasSize(1);
    assertThat(table.firstDue("r", NOW, Set.of())).isPresent();
  }

  @Test
  void the_newest_are_shown_first() {
    table.put(notice("old", -10, 0), true);
    table.put(notice("new", -1, 0), false);

    assertThat(table.of("r")).extracting(Notice::getNoticeId).containsExactly("new", "old");
    assertThat(table.of("other")).isEmpty();
  }

  @Test
  void of_those_that_have_ended_the_last_hundred_thousand_are_kept() {
    for (int number = 0; number <= 100_000; number++) {
      table.put(notice("n" + number, number, 0), false);
    }

    assertThat(table.of("r")).hasSize(100_000).noneMatch(one -> one.getNoticeId().equals("n0"));
  }

  private static Notice notice(String id, int made, int nextTry) {
    return Notice.newBuilder()
        .setNoticeId(id)
        .setReceiverId("r")
        .setAt(NOW.plusSeconds(made))
        .setState(NoticeState.WAITING)
        .setNextTry(NOW.plusSeconds(nextTry))
        .build();
  }
}

package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PortionsTest {
  @Test
  void a_portion_holds_what_fits_and_keeps_the_order() {
    assertThat(portions(List.of(1, 4, 5, 1, 10)))
        .containsExactly(List.of(1, 4, 5), List.of(1), List.of(10));
  }

  @Test
  void what_is_too_large_goes_alone() {
    assertThat(portions(List.of(1, 30, 1))).containsExactly(List.of(1), List.of(30), List.of(1));
  }

  @Test
  void nothing_needs_no_portion() {
    assertThat(portions(List.of())).isEmpty();
  }

  private static List<List<Integer>> portions(List<Integer> sizes) {
    return Portions.of(sizes, Integer::longValue, 10);
  }
}

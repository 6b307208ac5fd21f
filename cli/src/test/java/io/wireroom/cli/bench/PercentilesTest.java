package io.wireroom.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PercentilesTest {
  @Test
  void ranks_are_those_of_the_sorted_times() {
    Percentiles ranks = new Percentiles(List.of(5.0, 1.0, 3.0, 2.0, 4.0));

    assertThat(ranks.at(50)).isEqualTo(3.0);
    assertThat(ranks.at(99)).isEqualTo(5.0);
    assertThat(ranks.at(1)).isEqualTo(1.0);
  }
}

package io.wireroom.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingQualityTest {
  @Test
  void the_best_order_is_one() {
    RankingQuality best = RankingQuality.of(List.of("a", "b", "x"), Map.of("a", 2, "b", 1));

    assertThat(best).isEqualTo(new RankingQuality(1, 1, 1));
  }

  /** By hand: (1/log2(3) + 2/log2(4)) / (2/log2(2) + 1/log2(3)). */
  @Test
  void gains_are_discounted_by_their_place() {
    RankingQuality one = RankingQuality.of(List.of("x", "b", "a"), Map.of("a", 2, "b", 1));

    assertThat(one.ndcg()).isCloseTo(1.63093 / 2.63093, within(1e-5));
    assertThat(one.reciprocal()).isEqualTo(0.5);
  }

  @Test
  void ten_count_for_gain_and_a_hundred_for_recall() {
    List<String> late =
        Stream.concat(IntStream.range(0, 10).mapToObj(n -> "x" + n), Stream.of("a")).toList();

    assertThat(RankingQuality.of(late, Map.of("a", 1, "b", 1)))
        .isEqualTo(new RankingQuality(0, 0.5, 1.0 / 11));
  }

  @Test
  void what_finds_nothing_is_worth_nothing() {
    assertThat(RankingQuality.of(List.of(), Map.of("a", 1))).isEqualTo(new RankingQuality(0, 0, 0));
  }
}

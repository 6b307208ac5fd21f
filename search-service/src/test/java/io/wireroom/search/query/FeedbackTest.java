package io.wireroom.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wireroom.search.query.Feedback.Count;
import io.wireroom.search.query.Feedback.Liked;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedbackTest {
  private static final long ALL = 1_000;

  @Test
  void words_of_the_better_article_weigh_more_and_all_weigh_one_together() {
    Map<String, Double> typical =
        Feedback.typical(
            List.of(
                new Liked(3, Map.of("gout", new Count(2, 10))),
                new Liked(1, Map.of("urate", new Count(2, 10)))),
            ALL);

    assertThat(typical).containsOnlyKeys("gout", "urate");
    assertThat(typical.get("gout")).isCloseTo(0.75, within(1e-9));
    assertThat(typical.get("urate")).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void common_words_and_words_of_one_article_alone_are_left_out() {
    Map<String, Count> terms =
        Map.of(
            "patient", new Count(9, 101),
            "typo", new Count(9, 1),
            "colchicin", new Count(1, 100));

    assertThat(Feedback.typical(List.of(new Liked(1, terms)), ALL)).containsOnlyKeys("colchicin");
  }

  @Test
  void the_fifteen_most_typical_are_taken_rare_ones_first() {
    Map<String, Count> terms =
        IntStream.range(0, 40)
            .boxed()
            .collect(Collectors.toMap(rank -> "term" + rank, rank -> new Count(1, 2 + rank)));

    assertThat(Feedback.typical(List.of(new Liked(1, terms)), ALL).keySet())
        .hasSize(15)
        .contains("term0", "term14")
        .doesNotContain("term15");
  }

  @Test
  void nothing_comes_of_nothing() {
    assertThat(Feedback.typical(List.of(), ALL)).isEmpty();
    assertThat(Feedback.typical(List.of(new Liked(1, Map.of())), 0)).isEmpty();
  }
}

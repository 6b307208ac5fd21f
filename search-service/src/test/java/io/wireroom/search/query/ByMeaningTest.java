package io.wireroom.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.semantic.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ByMeaningTest {
  private static final double WEIGHT = Ranking.DEFAULT.meaningWeight();

  @Test
  void the_nearer_an_article_the_more_it_gains_of_what_the_best_has_by_words() {
    List<ObjectNode> gains = gains(near("a", 0.8, "b", 0.65), 20);

    assertThat(gains).extracting(one -> ids(one)).containsExactly("[\"a\"]", "[\"b\"]");
    assertThat(boost(gains.get(0))).isCloseTo(20 * WEIGHT, within(1e-9));
    assertThat(boost(gains.get(1))).isCloseTo(20 * WEIGHT / 4, within(1e-9));
  }

  @Test
  void those_equally_near_are_one_clause_that_says_how_near() {
    List<ObjectNode> gains = gains(near("a", 0.712, "b", 0.708), 20);

    assertThat(gains).hasSize(1);
    assertThat(ids(gains.get(0))).isEqualTo("[\"a\",\"b\"]");
    assertThat(gains.get(0).at("/constant_score/_name").asText()).isEqualTo("by meaning 0.71");
  }

  @Test
  void a_single_one_gains_as_the_nearest_of_many() {
    Nearest single = new Nearest(Nearest.State.USED, Map.of("a", 0.6), 0.55);

    assertThat(boost(gains(single, 20).get(0))).isCloseTo(20 * WEIGHT, within(1e-9));
  }

  @Test
  void where_no_article_has_a_word_nearness_alone_counts() {
    assertThat(boost(gains(near("a", 0.8, "b", 0.65), 0).get(0))).isPositive();
  }

  @Test
  void what_was_not_looked_for_adds_nothing() {
    assertThat(gains(Nearest.UNUSED, 20)).isEmpty();
  }

  private static Nearest near(String one, double cosine, String other, double less) {
    Map<String, Double> cosines = new LinkedHashMap<>();
    cosines.put(one, cosine);
    cosines.put(other, less);
    return new Nearest(Nearest.State.USED, cosines, 0.6);
  }

  private static List<ObjectNode> gains(Nearest nearest, double best) {
    return ByMeaning.gains(nearest, best, Ranking.DEFAULT);
  }

  private static double boost(ObjectNode gain) {
    return gain.at("/constant_score/boost").asDouble();
  }

  private static String ids(ObjectNode gain) {
    return gain.at("/constant_score/filter/terms/id").toString();
  }
}

package io.wireroom.enrich.keypoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.entity.EntityFinder;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import io.wireroom.enrich.salience.Salience;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeyPointsTest {
  private static final EntityFinder FINDER =
      new EntityFinder(Vocabularies.of("drug:aspirin; aspirin", "condition:stroke; stroke"));

  private static final String LEAD =
      "Aspirin lowered the risk of stroke by 12% in a trial of 900 adults.";
  private static final String MORE =
      "Major bleeding was twice as common with aspirin as with placebo.";

  @Test
  void the_matter_is_taken_in_the_order_of_the_text() {
    Prose prose =
        Proses.of(
            "Aspirin and stroke",
            LEAD,
            "The room was full and the coffee was cold on that morning.",
            MORE,
            "The weather in town had been good for a week.");

    assertThat(points(prose, List.of())).containsExactly(LEAD, MORE);
  }

  @Test
  void quotes_questions_furniture_and_what_stands_apart_are_none() {
    String funding = "The aspirin and stroke trial of 900 adults was funded by a maker.";
    Prose prose =
        Proses.of(
            "Aspirin and stroke",
            LEAD,
            "“Aspirin lowers the risk of stroke in every trial that I know of,” said Dr. Roe.",
            "Does aspirin lower the risk of stroke in all of us?",
            "A version of this article on aspirin and stroke appeared elsewhere first.",
            funding);
    Range apart = prose.sentences().get(prose.sentences().size() - 1);

    assertThat(apart.of(prose.text())).isEqualTo(funding);
    assertThat(points(prose, List.of(apart))).containsExactly(LEAD);
  }

  @Test
  void what_is_said_twice_is_taken_once() {
    Prose prose =
        Proses.of(
            "Aspirin and stroke",
            LEAD,
            "In a trial of 900 adults aspirin lowered the risk of stroke by 12%.",
            "Other things were also seen in the trial by then.",
            MORE);

    assertThat(points(prose, List.of())).containsExactly(LEAD, MORE);
  }

  @Test
  void there_are_at_most_five_and_each_stands_in_the_text_as_it_is() {
    String[] many =
        IntStream.range(0, 60)
            .mapToObj(
                i -> "Aspirin of lot " + i + " lowered stroke by " + i + "% in place" + i + ".")
            .toArray(String[]::new);
    Prose prose = Proses.of("Aspirin and stroke", many);

    assertThat(points(prose, List.of()).size()).isBetween(1, 5);
    assertThat(prose.text()).contains(points(prose, List.of()));
  }

  private static List<String> points(Prose prose, List<Range> apart) {
    List<FoundEntity> entities =
        Salience.rank(FINDER.find(prose.article(), prose.sentences()), prose.article(), apart);
    return KeyPoints.of(prose, new Matter(entities, apart)).stream()
        .map(point -> point.place().of(prose.text()))
        .toList();
  }
}

package io.wireroom.enrich.salience;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.assertion.Assertions;
import io.wireroom.enrich.entity.EntityFinder;
import io.wireroom.enrich.entity.FoundEntity;
import io.wireroom.enrich.phrase.Prose;
import io.wireroom.enrich.phrase.Proses;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Vocabularies;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SalienceTest {
  private static final EntityFinder FINDER =
      new EntityFinder(
          Vocabularies.of(
              "condition:asthma; asthma",
              "condition:gout; gout",
              "condition:rash; rash",
              "drug:aspirin; aspirin",
              "organisation:fda; FDA",
              "place:kenya; Kenya"));

  @Test
  void the_title_comes_before_the_lead_and_the_lead_before_the_rest() {
    Prose prose = Proses.of("Asthma today", "A lead with gout.", "A second.", "At last a rash.");

    assertThat(ids(prose)).containsExactly("condition:asthma", "condition:gout", "condition:rash");
  }

  @Test
  void places_and_agencies_are_seldom_what_it_is_about() {
    Prose prose =
        Proses.of(
            "FDA in Kenya", "The FDA and Kenya met on aspirin.", "Aspirin again.", "Aspirin.");

    assertThat(ids(prose)).first().isEqualTo("drug:aspirin");
  }

  @Test
  void what_is_denied_weighs_less() {
    Prose prose =
        Proses.of("", "News of the day.", "More.", "Gout was seen.", "There was no rash.");

    assertThat(ids(prose)).containsExactly("condition:gout", "condition:rash");
    assertThat(salience(prose, "condition:rash")).isLessThan(salience(prose, "condition:gout"));
  }

  @Test
  void what_stands_apart_does_not_count() {
    Prose prose = Proses.of("", "News of gout.", "The trial of asthma was funded by a maker.");
    Range apart = prose.sentences().get(1);

    assertThat(Salience.rank(found(prose), prose.article(), List.of(apart)))
        .filteredOn(one -> one.salience() > 0)
        .extracting(one -> one.concept().id())
        .containsExactly("condition:gout");
  }

  private static double salience(Prose prose, String id) {
    return Salience.rank(found(prose), prose.article(), List.of()).stream()
        .filter(one -> one.concept().id().equals(id))
        .mapToDouble(FoundEntity::salience)
        .sum();
  }

  private static List<String> ids(Prose prose) {
    return Salience.rank(found(prose), prose.article(), List.of()).stream()
        .map(one -> one.concept().id())
        .toList();
  }

  private static List<FoundEntity> found(Prose prose) {
    Assertions assertions = Assertions.in(prose);
    return FINDER.find(prose.article(), prose.sentences()).stream()
        .map(
            one ->
                new FoundEntity(
                    one.concept(),
                    0,
                    one.mentions().stream()
                        .map(m -> m.asserted(assertions.of(m.place(), m.concept().type())))
                        .toList()))
        .toList();
  }
}

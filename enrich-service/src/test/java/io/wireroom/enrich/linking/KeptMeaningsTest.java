package io.wireroom.enrich.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptMeaningsTest {
  private static final List<Linked> MEANING = List.of(new Linked("MESH:D003920", Optional.empty()));

  private final KeptMeanings kept = new KeptMeanings();

  @Test
  void a_name_means_what_was_kept_for_its_own_type_alone() {
    kept.keep("diabetes", "Disease", MEANING);

    assertThat(kept.of("diabetes", "Disease")).isEqualTo(MEANING);
    assertThat(kept.of("diabetes", "Chemical")).isNull();
    assertThat(kept.of("Diabetes", "Disease")).isNull();
  }

  @Test
  void names_in_one_place_are_not_taken_for_one_another() {
    for (int i = 0; i < 20_000; i++) {
      kept.keep("name " + i, "Disease", List.of(new Linked("id " + i, Optional.empty())));
    }

    for (int i = 0; i < 20_000; i++) {
      List<Linked> meaning = kept.of("name " + i, "Disease");
      assertThat(meaning == null || meaning.get(0).id().equals("id " + i)).isTrue();
    }
  }

  @Test
  void that_a_name_means_nothing_is_kept_too_and_long_names_are_not() {
    kept.keep("nothing known", "Disease", List.of());
    kept.keep("x".repeat(500), "Disease", MEANING);

    assertThat(kept.of("nothing known", "Disease")).isEmpty();
    assertThat(kept.of("x".repeat(500), "Disease")).isNull();
  }
}

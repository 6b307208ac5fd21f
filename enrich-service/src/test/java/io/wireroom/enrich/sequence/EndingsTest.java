package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EndingsTest {
  private final Endings.Collector names = new Endings.Collector();

  @BeforeEach
  void names_of_two_kinds() {
    for (String drug : List.of("bavicoxib", "rolicoxib", "macicoxib", "delicoxib", "poticoxib")) {
      names.add(drug.toCharArray(), drug.length(), 1);
    }
    for (String condition : List.of("dolosis", "virosis", "parosis", "kelosis", "murosis")) {
      names.add(condition.toCharArray(), condition.length(), 0);
    }
  }

  @Test
  void an_unseen_word_ends_like_the_names_of_its_kind() {
    Endings endings = names.endings();

    assertThat(ending(endings, "zelecoxib"))
        .isNotEqualTo(Endings.NOTHING)
        .isNotEqualTo(ending(endings, "neurosis"));
    assertThat(ending(endings, "meeting")).isEqualTo(Endings.NOTHING);
  }

  @Test
  void what_few_names_end_with_says_nothing() {
    names.add("zovimab".toCharArray(), 7, 1);

    assertThat(ending(names.endings(), "tolimab")).isEqualTo(Endings.NOTHING);
  }

  private static int ending(Endings endings, String word) {
    return endings.ending(word.toCharArray(), word.length());
  }
}

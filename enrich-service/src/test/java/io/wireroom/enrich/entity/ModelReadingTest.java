package io.wireroom.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.sequence.Drills;
import io.wireroom.enrich.text.ArticleText;
import io.wireroom.enrich.text.Sentences;
import io.wireroom.enrich.vocabulary.Vocabularies;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelReadingTest {
  private static final Vocabulary VOCABULARY =
      Vocabularies.of(
          "drug:caltinib; caltinib sodium; caltinib{ambiguous}",
          "condition:colitis; Colitis, Chronic",
          "condition:anemia; anemia");

  private final EntityFinder dictionary = new EntityFinder(VOCABULARY);
  private final EntityFinder both = new EntityFinder(VOCABULARY, Optional.of(Drills.model()));

  @Test
  void an_ambiguous_name_is_believed_where_the_model_reads_its_kind() {
    String text = "Patients with anemia were given caltinib.";

    assertThat(mentions(dictionary, text)).containsExactly("dictionary anemia condition:anemia");
    assertThat(mentions(both, text))
        .containsExactly(
            "dictionary anemia condition:anemia", "model:drill-1 caltinib drug:caltinib");
  }

  @Test
  void names_that_the_dictionary_puts_otherwise_are_found_by_the_model_and_linked() {
    String text = "Patients with chronic colitis were given salt.";

    assertThat(mentions(dictionary, text)).isEmpty();
    assertThat(mentions(both, text))
        .containsExactly("model:drill-1 chronic colitis condition:colitis");
  }

  @Test
  void what_the_vocabulary_does_not_know_is_not_linked() {
    assertThat(mentions(both, "Patients with nephritis were given zalumab.")).isEmpty();
  }

  private static List<String> mentions(EntityFinder finder, String text) {
    ArticleText article = ArticleText.of("", "<p>" + text + "</p>");
    return finder.find(article, Sentences.of(article)).stream()
        .flatMap(one -> one.mentions().stream())
        .sorted(java.util.Comparator.comparingInt(mention -> mention.place().start()))
        .map(m -> m.rule() + " " + m.place().of(text) + " " + m.concept().id())
        .toList();
  }
}

package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The patients who were treated with the drug had fewer of these events than the others.
          de | Die Patienten, die mit dem Medikament behandelt wurden, hatten weniger Ereignisse als die anderen.
          fr | Les patients traités avec ce médicament ont eu moins d'événements que les autres dans cette étude.
          es | Los pacientes que recibieron el fármaco tuvieron menos eventos que los del otro grupo, según el estudio.
          nl | De patiënten die met het middel werden behandeld hadden minder problemen dan de andere groep in het onderzoek.
          """)
  void the_small_words_tell_the_language(String language, String text) {
    assertThat(Language.of(null, text)).isEqualTo(language);
  }

  @Test
  void what_the_publisher_says_counts_first() {
    assertThat(Language.of("de-CH", "The patients and the drug")).isEqualTo("de");
    assertThat(Language.of("nonsense!", "MDMA")).isEqualTo("und");
  }
}

package io.wireroom.cli.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A {x} came.|allergist|An allergist came.",
        "He is a {x}.|urologist|He is a urologist.",
        "Lost. A {x}-year-old|82|Lost. An 82-year-old",
        "for a {x}-year-old|18|for an 18-year-old",
        "for a {x}-year-old|17|for a 17-year-old",
        "Hemophilia A {x}|often|Hemophilia A often",
        "in vitamin A {x}|outcomes|in vitamin A outcomes"
      })
  void the_article_fits_the_word(String template, String word, String filled) {
    assertThat(Template.of(template).fill(Map.of("x", word)::get)).isEqualTo(filled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in {place} says|Lima, Peru|in Lima, Peru, says",
        "in {place}.|Lima, Peru|in Lima, Peru.",
        "in {place}, who|Lima, Peru|in Lima, Peru, who",
        "in {place2} says|Lima|in Lima says"
      })
  void a_state_or_country_stands_between_commas(String template, String place, String filled) {
    assertThat(Template.of(template).fill(name -> place)).isEqualTo(filled);
  }

  @Test
  void words_follow_each_other_as_written() {
    assertThat(Template.of("{a}{b} and {a}").fill(Map.of("a", "1", "b", "2")::get))
        .isEqualTo("12 and 1");
  }
}

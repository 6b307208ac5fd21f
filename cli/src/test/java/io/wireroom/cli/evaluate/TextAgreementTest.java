package io.wireroom.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextAgreementTest {
  @ParameterizedTest
  @CsvSource({
    "'a b c', 'c, B – a!', 1, 1, 1",
    "'a b c d', 'a b', 1, 0.5, 0.6666667",
    "'a b', 'a b c d', 0.5, 1, 0.6666667",
    "'a a b', 'a b b', 0.6666667, 0.6666667, 0.6666667",
    "'a', 'b', 0, 0, 0",
    "'', '', 1, 1, 1",
    "'a', '', 1, 0, 0",
    "'', 'a', 0, 1, 0",
  })
  void words_count_as_often_as_both_have_them(
      String expected, String found, double precision, double recall, double f1) {
    TextAgreement agreement = TextAgreement.of(expected, found);

    assertThat(agreement.precision()).isCloseTo(precision, within());
    assertThat(agreement.recall()).isCloseTo(recall, within());
    assertThat(agreement.f1()).isCloseTo(f1, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }
}

package io.wireroom.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalibrationTest {
  @Test
  void what_is_right_as_often_as_it_says_has_no_error() {
    Calibration calibration = new Calibration();
    for (int i = 0; i < 10; i++) {
      calibration.add(0.8, i < 8);
    }

    assertThat(calibration.expectedError()).isCloseTo(0, within(1e-9));
  }

  @Test
  void errors_of_bins_count_by_what_was_said_in_them() {
    Calibration calibration = new Calibration();
    calibration.add(0.95, false);
    calibration.add(1, true);
    calibration.add(0.55, true);
    calibration.add(0.55, true);

    assertThat(calibration.expectedError()).isCloseTo((0.95 + 0.9) / 4, within(1e-9));
  }

  @Test
  void agreement_of_chance_is_none() {
    Kappa chance = new Kappa();
    chance.add("a", "a");
    chance.add("a", "b");
    chance.add("b", "a");
    chance.add("b", "b");
    Kappa full = new Kappa();
    full.add("a", "a");
    full.add("b", "b");

    assertThat(chance.value()).isCloseTo(0, within(1e-9));
    assertThat(full.value()).isEqualTo(1);
  }
}

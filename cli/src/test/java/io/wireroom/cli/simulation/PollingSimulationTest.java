package io.wireroom.cli.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollingSimulationTest {
  @Test
  void nearly_all_is_caught_with_a_fifth_of_the_requests_and_nobody_wronged() {
    SimulationReport report = new PollingSimulation(300, 10, 7).run();

    assertThat(report.caught()).isGreaterThan(10_000);
    assertThat(report.caughtPercent()).isGreaterThanOrEqualTo(99.95);
    assertThat(report.requests()).isBetween(1L, report.fixed() / 5);
    assertThat(report.violations()).isZero();
  }

  @Test
  void the_same_seed_gives_the_same_figures() {
    assertThat(new PollingSimulation(40, 3, 7).run())
        .isEqualTo(new PollingSimulation(40, 3, 7).run())
        .isNotEqualTo(new PollingSimulation(40, 3, 8).run());
  }
}

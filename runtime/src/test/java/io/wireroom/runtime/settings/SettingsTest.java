package io.wireroom.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {
  @Test
  void what_is_not_set_has_its_default() {
    Settings env = Settings.of(Map.of("EMPTY", "  "));

    assertThat(env.text("MISSING", "here", "")).isEqualTo("here");
    assertThat(env.number("EMPTY", 0, 10, 7, "")).isEqualTo(7);
    env.check();
  }

  @ParameterizedTest
  @CsvSource({
    "500ms,PT0.5S",
    "30s,PT30S",
    "5m,PT5M",
    "2h,PT2H",
    "1d,PT24H",
    "PT1M30S,PT1M30S",
    "10 S,PT10S"
  })
  void times_are_written_as_people_write_them(String text, Duration meant) {
    assertThat(Settings.of(Map.of("T", text)).duration("T", Duration.ZERO, "")).isEqualTo(meant);
  }

  @Test
  void all_problems_are_told_at_once_and_no_value_is() {
    Settings env =
        Settings.of(Map.of("PORT", "70000", "WHERE", "ftp://x", "FLAG", "yes", "T", "soon"));
    env.number("PORT", 0, 65_535, 1, "");
    env.uri("WHERE", "http://localhost", "");
    env.flag("FLAG", false, "");
    env.duration("T", Duration.ofSeconds(1), "");

    assertThatThrownBy(env::check)
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("PORT takes a whole number from 0 to 65535")
        .hasMessageContaining("WHERE takes an http or https address")
        .hasMessageContaining("FLAG takes true or false")
        .hasMessageContaining("T takes a time such as")
        .hasMessageNotContaining("70000");
  }

  @Test
  void a_list_is_separated_by_commas() {
    assertThat(Settings.of(Map.of("L", " a, b ,,c")).list("L", "", ""))
        .containsExactly("a", "b", "c");
  }

  @Test
  void every_setting_that_was_read_has_its_row() {
    Settings env = Settings.of(Map.of());
    env.duration("PAUSE", Duration.ofMinutes(5), "Longest pause.");

    assertThat(env.meanings().get(0).toRow())
        .isEqualTo("| `PAUSE` | a time such as 500ms, 30s, 5m, 1h | `5m` | Longest pause. |");
  }

  @Test
  void kafka_properties_must_be_pairs() {
    Settings env = Settings.of(Map.of("WIREROOM_KAFKA_PROPERTIES", "security.protocol=SSL,broken"));
    KafkaSettings kafka = KafkaSettings.from(env);

    assertThat(kafka.clientProperties()).containsEntry("security.protocol", "SSL");
    assertThatThrownBy(env::check)
        .hasMessageContaining("WIREROOM_KAFKA_PROPERTIES takes name=value pairs");
  }
}

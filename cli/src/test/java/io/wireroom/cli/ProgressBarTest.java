package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressBarTest {
  @Test
  void a_part_of_the_whole_is_drawn() {
    assertThat(ProgressBar.line("reading", 1, 3))
        .isEqualTo("reading                [##########....................] 1 of 3");
    assertThat(ProgressBar.line("reading", 7, 0)).isEqualTo("reading                7");
  }

  @Test
  void each_step_and_each_end_is_told_however_quick_they_are() {
    StringWriter told = new StringWriter();
    ProgressBar bar = new ProgressBar(new PrintWriter(told, true));

    bar.at("first", 1, 0);
    bar.at("first", 2, 0);
    bar.at("second", 1, 2);
    bar.at("second", 2, 2);

    assertThat(told.toString())
        .startsWith("\rfirst ")
        .doesNotContain("first                  2")
        .contains("\rsecond ")
        .endsWith("] 2 of 2" + System.lineSeparator());
  }
}

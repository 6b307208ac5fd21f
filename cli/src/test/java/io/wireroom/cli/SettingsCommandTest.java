package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.services.Program;
import io.wireroom.runtime.settings.Meaning;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsCommandTest {
  private final String printed = printed();

  @Test
  void the_readme_tells_the_settings_as_they_are() throws Exception {
    assertThat(Files.readString(Path.of("../README.md"))).contains(printed.strip());
  }

  @Test
  void every_setting_of_every_service_is_told() {
    for (Program program : Program.values()) {
      assertThat(program.settings()).hasSizeGreaterThan(5);
      for (Meaning setting : program.settings()) {
        assertThat(printed).contains(setting.toRow());
      }
    }
  }

  private static String printed() {
    StringWriter out = new StringWriter();
    Wireroom.commandLine().setOut(new PrintWriter(out)).execute("settings");
    return out.toString();
  }
}

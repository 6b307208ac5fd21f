package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.runtime.settings.Meaning;
import io.wireroom.runtime.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IngestSettingsTest {
  @Test
  void the_readme_tells_the_settings_as_they_are() throws Exception {
    Settings env = Settings.of(Map.of());
    IngestSettings.from(env);
    String table =
        env.meanings().stream()
            .map(Meaning::toRow)
            .collect(
                Collectors.joining(
                    "\n", "| name | takes | default | what for |\n|---|---|---|---|\n", "\n"));

    assertThat(Files.readString(Path.of("../README.md"))).contains(table);
  }
}

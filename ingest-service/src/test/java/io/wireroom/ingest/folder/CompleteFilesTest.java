package io.wireroom.ingest.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompleteFilesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path folder;
  private CompleteFiles files;

  @BeforeEach
  void aSource() throws IOException {
    Files.createDirectory(folder.resolve("wire"));
    files = new CompleteFiles(folder);
  }

  @Test
  void a_file_that_was_renamed_in_whole_is_complete_at_once() throws IOException {
    Path file = file("wire/a.xml", "whole", NOW.minusSeconds(60));

    assertThat(files.look(NOW)).containsExactly(file);
  }

  @Test
  void a_file_that_is_written_to_is_complete_when_it_rests() throws IOException {
    Path file = file("wire/a.xml", "ha", NOW);
    assertThat(files.look(NOW)).isEmpty();
    file("wire/a.xml", "half", NOW.plusSeconds(1));
    assertThat(files.look(NOW.plusSeconds(2))).isEmpty();

    assertThat(files.look(NOW.plusSeconds(3))).containsExactly(file);
  }

  @Test
  void a_file_of_tomorrow_is_complete_when_it_has_been_seen_unchanged() throws IOException {
    Path file = file("wire/a.xml", "clock", NOW.plus(Duration.ofDays(1)));

    assertThat(files.look(NOW)).isEmpty();
    assertThat(files.look(NOW.plus(CompleteFiles.QUIET))).containsExactly(file);
  }

  @Test
  void the_oldest_comes_first() throws IOException {
    Path newer = file("wire/a.xml", "2", NOW.minusSeconds(50));
    Path older = file("wire/b.xml", "1", NOW.minusSeconds(60));

    assertThat(files.look(NOW)).containsExactly(older, newer);
  }

  @Test
  void hidden_and_unfinished_names_links_directories_and_strays_are_passed_over()
      throws IOException {
    Instant old = NOW.minusSeconds(60);
    file("wire/.a.xml", "x", old);
    file("wire/a.xml.part", "x", old);
    file("wire/a.tmp", "x", old);
    file("stray.xml", "x", old);
    Files.createDirectories(folder.resolve(".hidden"));
    file(".hidden/a.xml", "x", old);
    Files.createDirectories(folder.resolve("wire/deeper"));
    file("wire/deeper/a.xml", "x", old);
    Files.createSymbolicLink(folder.resolve("wire/link.xml"), folder.resolve("stray.xml"));
    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("wire"));

    assertThat(files.look(NOW.plusSeconds(60))).isEmpty();
  }

  private Path file(String name, String text, Instant changed) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(changed));
    return file;
  }
}

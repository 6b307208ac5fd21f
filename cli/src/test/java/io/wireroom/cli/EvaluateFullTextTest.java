package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluateFullTextTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;

  @Test
  void each_page_is_told_the_worst_first_and_the_means_last() throws IOException {
    page("good", "one two three four");
    page("poor", "one two seven eight");

    assertThat(run(directory.toString())).isZero();

    assertThat(out.toString().lines())
        .satisfiesExactly(
            head -> assertThat(head).contains("F1", "precision", "recall"),
            first -> assertThat(first).startsWith("0.5000").contains("same").endsWith("poor"),
            second -> assertThat(second).startsWith("1.0000").endsWith("good"),
            mean -> assertThat(mean).startsWith("0.7500").contains("mean of 2 pages; 2 titles"));
  }

  @Test
  void a_directory_without_pages_ends_it_with_66() {
    assertThat(run(directory.toString())).isEqualTo(66);
    assertThat(err.toString()).contains("source.html");
    assertThat(run(directory.resolve("nowhere").toString())).isEqualTo(66);
  }

  private void page(String name, String expected) throws IOException {
    Path page = Files.createDirectory(directory.resolve(name));
    Files.writeString(
        page.resolve("source.html"), "<title>A page</title><p>one two three four</p>");
    Files.writeString(page.resolve("expected.html"), "<p>" + expected + "</p>");
    Files.writeString(page.resolve("expected-metadata.json"), "{\"title\": \"A page\"}");
  }

  private int run(String directory) {
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute("evaluate", "fulltext", directory);
  }
}

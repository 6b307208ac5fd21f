package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluateTagsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  @BeforeEach
  void an_article() throws IOException {
    Files.writeString(
        directory.resolve("a.txt"),
        """
        title: [[Asthma|condition:asthma]] in children
        categories: Pulmonology
        type: news
        specialties: specialty:pulmonology
        about: condition:asthma
        origin: Medscape

        [[Asthma|condition:asthma]] was worse; [[pneumonia|condition:pneumonia]] came.

        This article first appeared on [[Medscape|organisation:medscape]].
        """);
  }

  @Test
  void what_enrichment_says_is_compared_with_the_marks() {
    assertThat(run("evaluate", "tags", directory.toString(), "--without-model")).isZero();

    assertThat(out.toString())
        .contains("1 articles:")
        .contains("   100.00  100.00  100.00         1      1  origin")
        .contains("   100.00  100.00  100.00         3      3  condition")
        .containsPattern("100\\.00 +[\\d.]+ +1 +\\d+ {2}specialty")
        .contains("content type: 100.00 % the same")
        .contains("expected calibration error");
  }

  @Test
  void without_the_feeds_words_the_category_does_not_help() {
    run("evaluate", "tags", directory.toString(), "--without-model", "--differences");
    String helped = out.toString();

    run("evaluate", "tags", directory.toString(), "--without-model", "--bare");

    assertThat(out.toString()).isNotEqualTo(helped);
  }

  @Test
  void two_passes_are_compared_and_have_to_be_of_the_same_words() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));
    String same = Files.readString(directory.resolve("a.txt"));
    Path first = Files.createDirectory(directory.resolve("first"));
    Files.writeString(first.resolve("a.txt"), same);
    Files.writeString(other.resolve("a.txt"), same.replace("type: news", "type: feature"));

    assertThat(run("evaluate", "agreement", first.toString(), other.toString(), "--differences"))
        .isZero();
    assertThat(out.toString()).contains("a content type: news, found feature");

    Files.writeString(other.resolve("a.txt"), same.replace("worse", "better"));
    assertThat(run("evaluate", "agreement", first.toString(), other.toString())).isEqualTo(66);
    assertThat(err.toString()).contains("no a with the same words");
  }

  @Test
  void weights_are_learned_the_same_each_time() throws IOException {
    Path one = directory.resolve("one.tsv");
    Path two = directory.resolve("two.tsv");

    assertThat(run("train", "tags", "--train", directory.toString(), "--out", one.toString()))
        .isZero();
    run("train", "tags", "--train", directory.toString(), "--out", two.toString());

    assertThat(one).hasSameTextualContentAs(two);
    assertThat(one).content().contains("specialty\tcategory\t");
  }

  @Test
  void a_directory_that_is_not_there_ends_it_with_66() {
    assertThat(run("evaluate", "tags", directory.resolve("nowhere").toString())).isEqualTo(66);
    assertThat(err.toString()).contains("nowhere");
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(words);
  }
}

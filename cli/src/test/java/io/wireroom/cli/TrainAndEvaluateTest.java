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
class TrainAndEvaluateTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path directory;
  private Path texts = Path.of("");
  private Path model = Path.of("");

  @BeforeEach
  void labelled_texts_and_a_vocabulary() throws IOException {
    StringBuilder lines = new StringBuilder();
    String[] diseases = {"nephritis", "carditis", "colitis", "arthritis"};
    for (int i = 0; i < 20; i++) {
      String disease = diseases[i % 4];
      int end = 14 + disease.length();
      lines.append(
          "%d|t|Patients with %s came.%n%d|a|The clinic was open.%n".formatted(i, disease, i));
      lines.append("%d\t14\t%d\t%s\tDisease\tD00000%d%n".formatted(i, end, disease, i % 4));
    }
    texts = Files.writeString(directory.resolve("texts.PubTator"), lines.toString());
    model = directory.resolve("entities.model");
  }

  @Test
  void a_model_is_learned_measured_and_used_for_linking() throws IOException {
    Path tree =
        file(
            "tree.txt",
            "Tree Number\tDesc Ui\tTerm\nC01\tD000000\tNephritis\nC02\tD000001\tCarditis\n");
    Path mesh = file("mesh.tsv", "D000000\tNephritis\t\nD000001\tCarditis\t\n");

    assertThat(
            run(
                "train",
                "entities",
                "--train",
                texts(),
                "--names",
                tree.toString(),
                mesh.toString(),
                "--name",
                "test-1",
                "--out",
                model.toString(),
                "--development",
                texts()))
        .isZero();
    assertThat(out.toString()).contains("100.00  100.00  100.00        20     20  Disease");

    assertThat(run("evaluate", "entities", texts(), "--model", model.toString(), "--times", "2"))
        .isZero();
    assertThat(out.toString())
        .contains("20 texts; model test-1")
        .contains(" MB/s the last of 2 times");

    assertThat(
            run(
                "evaluate",
                "linking",
                texts(),
                "--model",
                model.toString(),
                "--vocabulary",
                tree.toString(),
                mesh.toString()))
        .isZero();
    assertThat(out.toString()).contains("100.00   50.00  66.67        20     10  Disease");

    assertThat(
            run(
                "evaluate",
                "linking",
                texts(),
                "--model",
                model.toString(),
                "--vocabulary",
                tree.toString(),
                mesh.toString(),
                "--learn",
                texts()))
        .isZero();
    assertThat(out.toString()).contains("100.00  100.00  100.00        20     20  Disease");
  }

  @Test
  void files_that_cannot_be_read_end_it_with_66() {
    assertThat(run("evaluate", "entities", directory.resolve("nowhere").toString())).isEqualTo(66);
    assertThat(run("train", "entities", "--train", "nowhere", "--out", model.toString()))
        .isEqualTo(66);
    assertThat(err.toString()).contains("nowhere");
  }

  private String texts() {
    return texts.toString();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(words);
  }
}

package io.wireroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VocabularyCommandIT {
  private final StringWriter err = new StringWriter();

  @Test
  void files_are_imported_once_shown_edited_and_exported(Stack stack, @TempDir Path directory)
      throws Exception {
    String kafka = "--kafka=" + stack.kafkaBootstrap();
    Path file = directory.resolve("mesh.tsv");
    Files.writeString(file, "D990001\tKnee, Glass\tGlass Knees\nbroken\n");

    assertThat(run("vocabulary", "import", kafka, "--type=condition", "--dry-run", "" + file))
        .contains("mesh.tsv:2: is not an id", "new: 1, changed: 0, same: 0, refused: 1")
        .doesNotContain("generation");
    assertThat(run("vocabulary", "import", kafka, "--type=condition", "" + directory))
        .contains("new: 1,", "imported as generation");
    assertThat(run("vocabulary", "import", kafka, "--type=condition", "" + directory))
        .contains("new: 0, changed: 0, same: 1, refused: 1")
        .doesNotContain("generation");

    String id = "condition:mesh-d990001";
    assertThat(run("vocabulary", "show", kafka, "glass knee"))
        .contains(id, "term       Glass Knees", "link       MESH:D990001", "since      generation");
    assertThat(run("vocabulary", "add", kafka, id, "GK", "--flag=abbreviation"))
        .contains(id + " has 'GK' since generation");
    assertThat(run("vocabulary", "remove", kafka, id, "Glass Knees"))
        .contains(id + " is without 'Glass Knees'");
    assertThat(run("vocabulary", "export", kafka, "--changed"))
        .contains("{\"id\":\"" + id + "\"", "{\"text\":\"GK\",\"flags\":[\"abbreviation\"]}")
        .doesNotContain("Glass Knees");
    assertThat(run("vocabulary", "remove", kafka, id)).contains(id + " is removed");
    assertThat(run("vocabulary", "show", kafka, id)).isEmpty();
    assertThat(err.toString()).contains("nothing is called '" + id + "'");
  }

  private String run(String... words) {
    StringWriter out = new StringWriter();
    CommandLine command = Wireroom.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(words);
    return out.toString();
  }
}

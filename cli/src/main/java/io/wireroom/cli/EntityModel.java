package io.wireroom.cli;

import io.wireroom.enrich.sequence.ModelFile;
import io.wireroom.enrich.sequence.SequenceModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model of entities a command uses. */
final class EntityModel {
  @Option(
      names = "--model",
      description = "The model; without it the one that the program carries.")
  private @Nullable Path file;

  SequenceModel read() throws IOException {
    if (file == null) {
      return SequenceModel.shipped();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ModelFile.read(in);
    }
  }
}

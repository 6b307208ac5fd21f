package io.wireroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads and changes the live vocabulary; what can be done are its subcommands. */
@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    description =
        "Reads and changes the live vocabulary. Services that run use a change within seconds.",
    subcommands = {
      VocabularyImport.class,
      VocabularyExport.class,
      VocabularyShow.class,
      VocabularyAdd.class,
      VocabularyRemove.class
    })
final class VocabularyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }
}

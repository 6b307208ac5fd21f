package io.wireroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns from examples; what can be learned are its subcommands. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns from texts that people marked.",
    subcommands = {TrainEntities.class, TrainTags.class})
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }
}

package io.wireroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Reads again what is kept; what can be read again are its subcommands. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Reads what is kept in Kafka again.",
    subcommands = {ReplayDeliveries.class})
final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }
}

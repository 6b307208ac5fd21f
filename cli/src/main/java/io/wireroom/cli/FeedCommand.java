package io.wireroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks at one feed; what can be asked of it are its subcommands. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Looks at a feed without following it.",
    subcommands = {FeedExplain.class, FeedFind.class})
final class FeedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }
}

package io.wireroom.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well things are done; what can be measured are its subcommands. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures against examples how well articles are read, enriched and found.",
    subcommands = {
      EvaluateFeeds.class,
      EvaluateFullText.class,
      EvaluateEntities.class,
      EvaluateLinking.class,
      EvaluateTags.class,
      EvaluateAgreement.class,
      EvaluateSpeed.class,
      EvaluateSearch.class,
      EvaluateStories.class,
      EvaluateRelated.class
    })
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }
}

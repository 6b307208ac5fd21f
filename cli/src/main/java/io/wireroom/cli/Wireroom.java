package io.wireroom.cli;

import io.wireroom.localstack.StackFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; what it can do are its subcommands. */
@Command(
    name = "wireroom",
    mixinStandardHelpOptions = true,
    version = "wireroom 0.1.0",
    description = "Takes syndicated medical articles in, enriches them, and makes them searchable.",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      IngestCommand.class,
      FeedCommand.class,
      KeyCommand.class,
      SettingsCommand.class,
      BenchCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      SimulateCommand.class,
      ReplayCommand.class,
      ReindexCommand.class,
      VocabularyCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:a fault of ours; please report it with what was printed",
      "2:the command's words are off",
      "66:a file or service that was named cannot be read or reached",
      "69:something this machine lacks: memory, disk, a free port, a program",
      "70:Kafka or Elasticsearch did not start",
      "75:it took longer than it may; trying again may help"
    })
public final class Wireroom implements Callable<Integer> {
  @Spec private CommandSpec spec;

  /** Ends the JVM with the exit code of the subcommand. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Wireroom()).setExecutionExceptionHandler(Wireroom::told);
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which? " + String.join(", ", spec.subcommands().keySet()));
  }

  private static int told(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (failure instanceof CannotGoOn known) {
      command.getErr().println("wireroom: " + known.getMessage());
      return known.exitCode();
    }
    if (failure instanceof StackFailure stack) {
      command.getErr().println("wireroom: " + stack.getMessage());
      return stack.exitCode();
    }
    throw failure;
  }
}

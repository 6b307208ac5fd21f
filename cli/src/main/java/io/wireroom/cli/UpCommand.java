package io.wireroom.cli;

import io.wireroom.cli.services.Program;
import io.wireroom.localstack.Directories;
import io.wireroom.localstack.StackOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs everything on this machine and keeps its data. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Starts Kafka, Elasticsearch and the three services on this machine, with data that stays. WIREROOM_* variables of the services apply.")
final class UpCommand implements Callable<Integer> {
  private static final int HEAP_MEGABYTES = 512;

  @Spec private CommandSpec spec;
  @Mixin private HouseOptions house;

  @Option(
      names = "--data",
      paramLabel = "DIRECTORY",
      description = "Where the data is kept. Default: the user's data directory.")
  private @Nullable Path data;

  @Override
  public Integer call() throws Exception {
    Timeline told = new Timeline(spec.commandLine().getOut());
    Path directory = data == null ? Directories.data() : data.toAbsolutePath();
    try (CtrlC ctrlC = new CtrlC();
        House running =
            House.start(
                house,
                new StackOptions(directory, HEAP_MEGABYTES, false),
                ownVariables(),
                Map.of(),
                told)) {
      running.awaitAll();
      told.say("data stays in " + directory + "; Kafka answers at " + running.kafka());
      told.say("search at " + running.address(Program.SEARCH) + "/ ; Ctrl-C ends everything");
      running.awaitEnd(ctrlC);
    }
    return 0;
  }

  private static Map<String, String> ownVariables() {
    Map<String, String> own = new HashMap<>(System.getenv());
    own.keySet().removeIf(name -> !name.startsWith("WIREROOM_"));
    return own;
  }
}

package io.wireroom.cli;

import io.wireroom.localstack.StackOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the whole way on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Sends generated articles through the whole pipeline, each service in a process of its own, and prints rates and CPU time, with the raw _bulk rate of the same documents beside them; what the search service adds to the time of Elasticsearch; and how long a push takes until it is durable and until it can be found, idle and at 70 % of the full rate.")
final class BenchCommand implements Callable<Integer> {
  private static final int HEAP_MEGABYTES = 512;

  @Spec private CommandSpec spec;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "5000",
      description = "How many articles are measured. Default: ${DEFAULT-VALUE}.")
  private int articles;

  @Option(
      names = "--probes",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many single pushes are timed until they can be found. Default: ${DEFAULT-VALUE}.")
  private int probes;

  @Override
  public Integer call() throws Exception {
    if (articles < 1 || probes < 1) {
      throw new CannotGoOn(2, "--articles and --probes take whole numbers from 1 on");
    }
    Timeline told = new Timeline(spec.commandLine().getOut());
    HouseOptions apart = new HouseOptions();
    apart.processes = true;
    try (CtrlC ctrlC = new CtrlC();
        House house =
            House.start(
                apart, new StackOptions(null, HEAP_MEGABYTES, false), Map.of(), Map.of(), told)) {
      house.awaitAll();
      new Bench(house, told).run(articles, probes, ctrlC);
    }
    return 0;
  }
}

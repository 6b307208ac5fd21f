package io.wireroom.cli;

import io.wireroom.cli.simulation.PollingSimulation;
import io.wireroom.cli.simulation.SimulationReport;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows parts of the system in a time of their own. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = "Runs a part of the system against a made-up world, in minutes instead of weeks.")
final class SimulateCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "polling",
      mixinStandardHelpOptions = true,
      description =
          "Polls made-up feeds with the scheduler of the ingest service and prints what it caught, how often it asked, and whom it did wrong. The same seed prints the same.")
  int polling(
      @Option(
              names = "--feeds",
              paramLabel = "N",
              defaultValue = "10000",
              description = "How many. Default: ${DEFAULT-VALUE}.")
          int feeds,
      @Option(
              names = "--days",
              paramLabel = "N",
              defaultValue = "30",
              description = "How long, at most 366. Default: ${DEFAULT-VALUE}.")
          int days,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "1",
              description = "Which world. Default: ${DEFAULT-VALUE}.")
          long seed)
      throws CannotGoOn {
    if (feeds < 1 || days < 1 || days > 366) {
      throw new CannotGoOn(2, "--feeds takes whole numbers from 1 on, --days 1 to 366");
    }
    long began = System.nanoTime();
    SimulationReport report = new PollingSimulation(feeds, days, seed).run();
    PrintWriter out = spec.commandLine().getOut();
    report.lines().forEach(out::println);
    out.printf(
        Locale.ROOT,
        "%nentries caught    %9.4f %%  (%d of %d)%n",
        report.caughtPercent(),
        report.caught(),
        report.caught() + report.missed());
    out.printf(
        Locale.ROOT,
        "requests          %9d    1/%.1f of the %d of polling every 5 minutes%n",
        report.requests(),
        report.fixed() / (double) report.requests(),
        report.fixed());
    out.printf(Locale.ROOT, "violations        %9d%n", report.violations());
    out.printf(Locale.ROOT, "gaps told         %9d%n", report.gaps());
    out.printf(
        Locale.ROOT,
        "seen after        %9d minutes in the median, %d for 19 in 20%n",
        report.median(),
        report.slowest());
    out.printf(Locale.ROOT, "%d feeds, %d days, seed %d: ", feeds, days, seed);
    out.printf(Locale.ROOT, "%.1f s%n", (System.nanoTime() - began) / 1e9);
    out.flush();
    return 0;
  }
}

package io.wireroom.cli;

import io.wireroom.cli.services.Program;
import io.wireroom.runtime.settings.Meaning;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells the settings of the services as tables, which the README carries as they are. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Prints the settings of the services as Markdown tables.")
final class SettingsCommand implements Callable<Integer> {
  private static final String HEAD = "| name | takes | default | what for |\n|---|---|---|---|";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Meaning> shared = shared();
    print(out, "all three", shared);
    for (Program program : Program.values()) {
      List<Meaning> own = new ArrayList<>(program.settings());
      own.removeAll(shared);
      print(out, program.label(), own);
    }
    out.flush();
    return 0;
  }

  private static List<Meaning> shared() {
    List<Meaning> shared = new ArrayList<>(Program.INGEST.settings());
    for (Program program : Program.values()) {
      shared.retainAll(program.settings());
    }
    return shared;
  }

  private static void print(PrintWriter out, String whose, List<Meaning> settings) {
    out.print("**" + whose + "**\n\n" + HEAD + "\n");
    settings.forEach(setting -> out.print(setting.toRow() + "\n"));
    out.print("\n");
  }
}

package io.wireroom.cli;

import io.wireroom.runtime.access.ApiKey;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a key: the services are told its hash, who calls them has the key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description =
        "Makes a key for callers of the services. Prints the key, to be kept by who calls, and the line for WIREROOM_API_KEYS.")
final class KeyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "NAME", description = "Name of the key, for logs.")
  private String name = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SCOPE",
      description = "What it may do: articles:read, saved-searches:write, *:read, *, …")
  private List<String> scopes = List.of();

  @Override
  public Integer call() {
    String key = ApiKey.random();
    String line = ApiKey.line(name, key, scopes);
    try {
      ApiKey.parse(line);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("key:     " + key);
    out.println("setting: WIREROOM_API_KEYS='" + line + "'");
    out.flush();
    return 0;
  }
}

package io.wireroom.localstack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Elasticsearch refuses to run as root: when we are root it runs as the user nobody. */
final class Unprivileged {
  private static final String NOBODY = "65534";
  private static final List<String> PREFIX =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

  private Unprivileged() {}

  static boolean needed() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The command as it has to be run. */
  static List<String> command(List<String> command) {
    if (!needed()) {
      return command;
    }
    List<String> whole = new ArrayList<>(PREFIX);
    whole.addAll(command);
    return whole;
  }

  /** Gives a directory to whoever runs the command. */
  static void own(Path directory) throws StackFailure, InterruptedException {
    if (!needed()) {
      return;
    }
    run(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()), "chown");
    List<String> test = command(List.of("test", "-w", directory.toString()));
    if (run(test, "setpriv (package util-linux)") != 0) {
      throw new StackFailure(
          StackFailure.LACKING,
          directory
              + " cannot be reached by an unprivileged user, as which Elasticsearch runs: choose another directory");
    }
  }

  private static int run(List<String> command, String program)
      throws StackFailure, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    } catch (IOException missing) {
      throw new StackFailure(
          StackFailure.LACKING,
          "as root, Elasticsearch needs the program " + program + ": install it",
          missing);
    }
  }
}

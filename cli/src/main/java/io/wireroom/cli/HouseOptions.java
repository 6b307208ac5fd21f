package io.wireroom.cli;

import picocli.CommandLine.Option;

/** How a command runs the services. */
final class HouseOptions {
  @Option(
      names = "--processes",
      description = "Runs each service in a process of its own instead of in this one.")
  boolean processes;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description =
          "Port of the ingest service; enrich and search take the two after it. 0 picks free ones. Default: ${DEFAULT-VALUE}.")
  int port;
}

package io.wireroom.ingest;

import io.wireroom.runtime.process.ServiceProcess;

/** Runs the ingest service as a process of its own. */
public final class IngestMain {
  private IngestMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ServiceProcess.run("ingest-service", env -> new IngestService(IngestSettings.from(env)));
  }
}

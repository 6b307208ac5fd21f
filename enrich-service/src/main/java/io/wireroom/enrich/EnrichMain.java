package io.wireroom.enrich;

import io.wireroom.runtime.process.ServiceProcess;

/** Runs the enrich service as a process of its own. */
public final class EnrichMain {
  private EnrichMain() {}

  public static void main(String[] arguments) throws InterruptedException {
    ServiceProcess.run("enrich-service", env -> new EnrichService(EnrichSettings.from(env)));
  }
}

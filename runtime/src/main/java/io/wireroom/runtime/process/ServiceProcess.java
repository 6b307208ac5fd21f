package io.wireroom.runtime.process;

import io.wireroom.runtime.kafka.Backoff;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.InvalidSettings;
import io.wireroom.runtime.settings.Settings;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a service as a process: settings from the environment, waits for what it needs, ends on
 * SIGTERM. Exit codes: 0 stopped on request, 1 ended on a bug, 78 settings that cannot be used.
 */
public final class ServiceProcess {
  private static final Logger LOGGER = LoggerFactory.getLogger(ServiceProcess.class);
  private static final int BUG = 1;
  private static final int BAD_SETTINGS = 78;

  private ServiceProcess() {}

  /** Runs until stopped; ends the JVM when the service ends. */
  public static void run(String name, Function<Settings, ? extends Service> make)
      throws InterruptedException {
    // What a dead parent leaves behind would hold ports and partitions
    endWithParent();
    Service service = made(name, make);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop-" + name));
    startWhenPossible(name, service);
    LOGGER.atInfo().addKeyValue("service", name).addKeyValue("port", service.port()).log("started");
    try {
      service.broken().join();
    } catch (CompletionException bug) {
      LOGGER.atError().setCause(bug.getCause()).addKeyValue("service", name).log("ended on a bug");
      Runtime.getRuntime().halt(BUG);
    }
  }

  private static Service made(String name, Function<Settings, ? extends Service> make) {
    try {
      return make.apply(Settings.of(System.getenv()));
    } catch (InvalidSettings refused) {
      System.err.println(name + " cannot start:" + System.lineSeparator() + refused.getMessage());
      System.exit(BAD_SETTINGS);
      throw refused;
    }
  }

  private static void startWhenPossible(String name, Service service) throws InterruptedException {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10));
    while (true) {
      try {
        service.start();
        return;
      } catch (TransientFailure notYet) {
        Duration pause = backoff.next();
        LOGGER
            .atWarn()
            .addKeyValue("service", name)
            .addKeyValue("pause", pause)
            .addKeyValue("error", notYet.getMessage())
            .addKeyValue("cause", notYet.causes())
            .log("cannot start yet");
        Thread.sleep(pause.toMillis());
      }
    }
  }

  /** With {@code WIREROOM_PARENT=pid} the process ends when that one does. */
  private static void endWithParent() {
    String parent = System.getenv("WIREROOM_PARENT");
    if (parent != null && parent.matches("\\d{1,18}")) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresent(
              handle -> {
                var unused = handle.onExit().thenRun(() -> Runtime.getRuntime().halt(BUG));
              });
    }
  }
}

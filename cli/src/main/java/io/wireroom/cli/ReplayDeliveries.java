package io.wireroom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.ingest.parse.ReadingRules;
import io.wireroom.ingest.replay.DeliveryReplay;
import io.wireroom.ingest.replay.Difference;
import io.wireroom.ingest.replay.ReplayReport;
import io.wireroom.ingest.replay.ReplayRequest;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.InvalidSettings;
import io.wireroom.runtime.settings.KafkaSettings;
import io.wireroom.runtime.settings.Settings;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads a source's archive again beside the running service. */
@Command(
    name = "deliveries",
    mixinStandardHelpOptions = true,
    description =
        "Reads the archived deliveries of a source again and compares with what was sent then. Events of the same parser version must be identical to the byte; what another version reads otherwise is sent as revisions marked as re-parsed, on the back-fill lane. Kafka is found by the WIREROOM_KAFKA_… variables; to send, the ingest service must be running. When it was cut off, start it again.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing differs that should not",
      "1:the same version made other events than then",
      "75:Kafka or the ingest service does not answer in time"
    })
final class ReplayDeliveries implements Callable<Integer> {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec;

  @Option(names = "--source", required = true, paramLabel = "ID", description = "Whose.")
  private String source;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME",
      description = "Those that arrived from then on, for example 2026-03-01T00:00:00Z.")
  private Instant from;

  @Option(names = "--to", paramLabel = "TIME", description = "And before then; now when not given.")
  private @Nullable Instant to;

  @Option(names = "--dry-run", description = "Tells what would be sent and sends nothing.")
  private boolean dryRun;

  @Override
  public Integer call() throws CannotGoOn, InterruptedException {
    Instant end = to == null ? Instant.now() : to;
    if (!from.isBefore(end)) {
      throw new CannotGoOn(2, "--from takes a time before " + end);
    }
    ReplayReport report = replay(new ReplayRequest(source, from, end, dryRun));
    tell(report);
    return report.faithful() ? 0 : 1;
  }

  private ReplayReport replay(ReplayRequest request) throws CannotGoOn, InterruptedException {
    try {
      KafkaSettings settings = KafkaSettings.from(Settings.of(System.getenv()));
      KafkaClients kafka =
          new KafkaClients(settings, LONGEST_PAUSE, new SimpleMeterRegistry(), broken -> {});
      return new DeliveryReplay(
              kafka, settings.topics(), settings.group("parse"), ReadingRules.CURRENT)
          .run(request, new ProgressBar(spec.commandLine().getErr()));
    } catch (InvalidSettings refused) {
      throw new CannotGoOn(2, String.valueOf(refused.getMessage()));
    } catch (TransientFailure | KafkaException refused) {
      throw new CannotGoOn(CannotGoOn.LATE, String.valueOf(refused.getMessage()));
    }
  }

  private void tell(ReplayReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("parser version    " + report.version());
    out.println("deliveries read   " + report.deliveries());
    out.println("identical         " + report.identical());
    out.println("differing         " + report.differing());
    out.println("missing           " + report.missing());
    out.println("not made then     " + report.added());
    out.println("of other versions " + report.otherVersion());
    out.println("older articles    " + report.older() + " (their beginning is no longer kept)");
    out.println("read otherwise    " + report.found());
    out.println("sent              " + report.sent() + (dryRun ? " (dry run)" : ""));
    report.examples().forEach(one -> out.println(inWords(one)));
    out.flush();
  }

  private static String inWords(Difference one) {
    String what =
        switch (one.kind()) {
          case DIFFERING -> "differs in " + String.join(", ", one.fields());
          case MISSING -> "was made then and is not now";
          case ADDED -> "is made now and was not then";
        };
    return one.articleId() + "/" + one.revision() + " of " + one.deliveryId() + " " + what;
  }
}

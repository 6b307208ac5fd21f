package io.wireroom.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wireroom.runtime.kafka.KafkaClients;
import io.wireroom.runtime.kafka.TransientFailure;
import io.wireroom.runtime.settings.InvalidSettings;
import io.wireroom.runtime.settings.Settings;
import io.wireroom.search.SearchSettings;
import io.wireroom.search.elasticsearch.Connection;
import io.wireroom.search.index.Reindex;
import io.wireroom.search.index.ReindexReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills a new index and lets it take the old one's place. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description =
        "Fills a new index from the enriched articles in Kafka by the code of this version, while the old one is searched and written, and then moves the alias to it in one step. Needed when a new version's fields or analysis do not fit the index, which its search service says. Servers are found by the WIREROOM_KAFKA_… and WIREROOM_ELASTICSEARCH_… variables of the search service. The old index stays until the next time.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the new index is in its place",
      "1:the new index refused articles; all is as before",
      "75:there is no index yet, another run is under way, or a server does not answer"
    })
final class ReindexCommand implements Callable<Integer> {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  @Spec private CommandSpec spec;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Brokers, instead of WIREROOM_KAFKA_BOOTSTRAP.")
  private @Nullable String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Where Elasticsearch answers, instead of WIREROOM_ELASTICSEARCH_URL.")
  private @Nullable String elasticsearch;

  @Option(
      names = "--anew",
      description = "Deletes what a run left that was cut off, and begins again.")
  private boolean anew;

  @Option(
      names = "--accept-refused",
      description = "Moves the alias although the new index refused articles.")
  private boolean acceptRefused;

  @Override
  public Integer call() throws CannotGoOn, InterruptedException {
    ReindexReport report = reindex();
    tell(report);
    return report.moved() ? 0 : 1;
  }

  private ReindexReport reindex() throws CannotGoOn, InterruptedException {
    try {
      SearchSettings settings = SearchSettings.from(Settings.of(environment()));
      KafkaClients clients =
          new KafkaClients(
              settings.kafka(), LONGEST_PAUSE, new SimpleMeterRegistry(), broken -> {});
      try (Connection connection = new Connection(settings.elasticsearch())) {
        return new Reindex(
                connection.client(), settings.index(), clients, settings.kafka().topics())
            .run(anew, acceptRefused, new ProgressBar(spec.commandLine().getErr()));
      }
    } catch (InvalidSettings refused) {
      throw new CannotGoOn(2, String.valueOf(refused.getMessage()));
    } catch (TransientFailure | KafkaException refused) {
      throw new CannotGoOn(CannotGoOn.LATE, String.valueOf(refused.getMessage()));
    }
  }

  private Map<String, String> environment() {
    Map<String, String> env = new HashMap<>(System.getenv());
    if (kafka != null) {
      env.put("WIREROOM_KAFKA_BOOTSTRAP", kafka);
    }
    if (elasticsearch != null) {
      env.put("WIREROOM_ELASTICSEARCH_URL", elasticsearch);
    }
    return env;
  }

  private void tell(ReindexReport report) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("events read  " + report.records());
    out.println("before       " + report.from());
    out.println(
        report.moved()
            ? "now          " + report.to()
            : "not moved    " + report.to() + " is deleted again");
    report.deleted().forEach(name -> out.println("deleted      " + name));
    report.refused().forEach(one -> out.println("refused      " + one));
    out.flush();
  }
}

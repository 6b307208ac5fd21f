package io.wireroom.cli;

import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.cli.services.Program;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.access.ApiKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The main job on this machine: sample feeds are followed, enriched and searched. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts Kafka, Elasticsearch and the three services, follows sample feeds from loopback, shows what came in and a search, and stays up until Ctrl-C. Nothing is kept.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HouseOptions house;

  @Option(names = "--once", description = "Ends after the search instead of staying until Ctrl-C.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    Timeline told = new Timeline(spec.commandLine().getOut());
    List<SampleFeed> feeds = SampleNews.feeds();
    String key = ApiKey.random();
    String visitor = ApiKey.line("visitor", key, List.of("*:read", "saved-searches:write"));
    try (CtrlC ctrlC = new CtrlC();
        SampleFeedServer publishers = SampleFeedServer.start(feeds);
        House running =
            House.start(
                house,
                StackOptions.forOneRun(),
                Map.of("WIREROOM_ALLOWED_HOSTS", publishers.authority()),
                Map.of(Program.SEARCH, Map.of("WIREROOM_API_KEYS", visitor)),
                told)) {
      running.await(Program.INGEST);
      IngestClient ingest = new IngestClient(running.address(Program.INGEST), null);
      new Demo(running, new DemoFeeds(feeds, publishers, ingest), told).run();
      told.say("the page: " + running.address(Program.SEARCH) + "/");
      if (!once) {
        told.say("the key to save searches there: " + key);
        told.say("Ctrl-C ends everything");
        running.awaitEnd(ctrlC);
      }
    }
    return 0;
  }
}

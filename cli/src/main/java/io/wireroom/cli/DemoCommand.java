package io.wireroom.cli;

import io.wireroom.cli.sample.SampleFeed;
import io.wireroom.cli.sample.SampleNews;
import io.wireroom.event.DeliveryParsed;
import io.wireroom.ingest.IngestService;
import io.wireroom.ingest.IngestSettings;
import io.wireroom.localstack.LocalStack;
import io.wireroom.localstack.StackOptions;
import io.wireroom.runtime.settings.Settings;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The main job on this machine: sample feeds are followed, archived in Kafka and read into article
 * revisions.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts a real Kafka and a real Elasticsearch, follows sample feeds from loopback and prints what came in.")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--once",
      description = "Ends after the first result instead of staying until Ctrl-C.")
  private boolean once;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    long began = System.nanoTime();
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    // Ctrl-C ends the JVM once its hooks are done: this one lets the try below close everything
    // first
    Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(stop, stopped)));
    List<SampleFeed> feeds = SampleNews.feeds();
    try (LocalStack stack =
            LocalStack.start(
                StackOptions.forOneRun(), (part, step) -> say(out, began, part + " " + step));
        SampleFeedServer publishers = SampleFeedServer.start(feeds);
        IngestService ingest = new IngestService(settings(stack, publishers))) {
      ingest.start();
      say(out, began, "ingest-service answers at http://127.0.0.1:" + ingest.port());
      follow(feeds, publishers, ingest.port());
      List<DeliveryParsed> receipts = Receipts.await(stack.kafka().bootstrap(), feeds.size());
      receipts.forEach(
          receipt ->
              say(
                  out,
                  began,
                  "%s: %s, %d new, %d changed, %d same, %d refused"
                      .formatted(
                          receipt.getSourceId(),
                          receipt.getFormat(),
                          receipt.getEntriesNew(),
                          receipt.getEntriesChanged(),
                          receipt.getEntriesSame(),
                          receipt.getEntriesRefused())));
      say(
          out,
          began,
          receipts.stream().mapToInt(DeliveryParsed::getEntriesNew).sum()
              + " articles are in Kafka");
      if (!once) {
        say(out, began, "Ctrl-C ends everything");
        stop.await();
      }
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  private static IngestSettings settings(LocalStack stack, SampleFeedServer publishers) {
    return IngestSettings.from(
        Settings.of(
            Map.of(
                "WIREROOM_KAFKA_BOOTSTRAP", stack.kafka().bootstrap(),
                "WIREROOM_HTTP_PORT", "0",
                "WIREROOM_ALLOWED_HOSTS", publishers.authority())));
  }

  private static void follow(List<SampleFeed> feeds, SampleFeedServer publishers, int port)
      throws java.io.IOException, InterruptedException, CannotGoOn {
    HttpClient http = HttpClient.newHttpClient();
    for (SampleFeed feed : feeds) {
      String source =
          "{\"name\": \"%1$s\", \"url\": \"http://%2$s/%1$s\", \"intervalSeconds\": 60}"
              .formatted(feed.id(), publishers.authority());
      HttpRequest put =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/v1/sources/" + feed.id()))
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(source))
              .build();
      HttpResponse<String> answer = http.send(put, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new CannotGoOn(
            CannotGoOn.UNREACHABLE, "source " + feed.id() + " was not taken: " + answer.body());
      }
    }
  }

  private static void say(PrintWriter out, long began, String line) {
    out.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, line);
    out.flush();
  }

  private static void waitFor(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await(5, java.util.concurrent.TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

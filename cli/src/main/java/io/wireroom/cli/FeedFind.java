package io.wireroom.cli;

import io.vertx.core.Vertx;
import io.wireroom.ingest.discover.Discovery;
import io.wireroom.ingest.discover.FeedCandidate;
import io.wireroom.ingest.discover.FeedDiscovery;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.runtime.outgoing.AddressGuard;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the feeds of a site as the ingest service would, the best first. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = "Finds the feeds of a site, the best first, with at most twenty requests.")
final class FeedFind implements Callable<Integer> {
  private static final int LARGEST = 20 * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--allow",
      paramLabel = "HOST[:PORT]",
      description = "A host that may be fetched from although its address is private.")
  private Set<String> allowed = Set.of();

  @Parameters(paramLabel = "SITE", description = "Address of the site, such as example.org.")
  private String site;

  @Override
  public Integer call() throws CannotGoOn {
    Discovery found = look();
    if (found.problem() != null) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, found.problem());
    }
    PrintWriter out = spec.commandLine().getOut();
    for (FeedCandidate feed : found.feeds()) {
      out.println(feed.url());
      out.println("  " + feed.title());
      out.println(
          "  " + feed.format() + ", articles: " + feed.articles() + ", newest: " + feed.newest());
      out.println("  why: " + feed.why());
    }
    out.flush();
    return 0;
  }

  private Discovery look() {
    Vertx vertx = Vertx.vertx();
    try (Fetcher fetcher =
        new Fetcher(
            vertx,
            new AddressGuard(allowed),
            new Fetcher.FetchLimits(
                LARGEST, Duration.ofSeconds(10), Duration.ofSeconds(30), "Wireroom/0.1"))) {
      HostTurns turns = new HostTurns(Duration.ZERO, allowed);
      return new FeedDiscovery(new Previewer(vertx, fetcher, turns)).at(site).await();
    } catch (IllegalArgumentException unreadable) {
      throw new ParameterException(spec.commandLine(), unreadable.getMessage());
    } finally {
      vertx.close().await();
    }
  }
}

package io.wireroom.cli;

import io.vertx.core.Vertx;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.preview.FeedAccount;
import io.wireroom.runtime.outgoing.AddressGuard;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a feed as the ingest service would, and tells what it read, mended and dropped. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Reads a feed, an agency item or an article page as the ingest service would, and tells what was read, mended and dropped, and why. Nothing is stored.")
final class FeedExplain implements Callable<Integer> {
  private static final int LARGEST = 20 * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Option(
      names = "--allow",
      paramLabel = "HOST[:PORT]",
      description = "A host that may be fetched from although its address is private.")
  private Set<String> allowed = Set.of();

  @Parameters(paramLabel = "URL|FILE", description = "Where the document is.")
  private String place;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    FeedAccount account = place.matches("(?i)https?://.*") ? fetched(URI.create(place)) : read();
    new AccountPrinter(out).print(account);
    out.flush();
    return 0;
  }

  private FeedAccount read() throws CannotGoOn {
    try {
      Path file = Path.of(place);
      if (Files.size(file) <= LARGEST) {
        return FeedAccount.of(Files.readAllBytes(file), null, null);
      }
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + place);
    }
    throw new CannotGoOn(CannotGoOn.UNREACHABLE, place + " has more than " + LARGEST + " bytes");
  }

  private FeedAccount fetched(URI url) throws CannotGoOn, InterruptedException {
    Vertx vertx = Vertx.vertx();
    try (Fetcher fetcher =
        new Fetcher(
            vertx,
            new AddressGuard(allowed),
            new Fetcher.FetchLimits(
                LARGEST, Duration.ofSeconds(10), Duration.ofSeconds(30), "Wireroom/0.1"))) {
      FetchResult result = fetcher.fetch(url, CacheValidators.NONE).await();
      if (result instanceof FetchResult.Fetched it) {
        return FeedAccount.of(it.body().getBytes(), it.url().toString(), it.contentType());
      }
      throw new CannotGoOn(CannotGoOn.UNREACHABLE, url + ": " + result);
    } finally {
      vertx.close().await();
    }
  }
}

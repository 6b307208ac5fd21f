package io.wireroom.cli;

import io.wireroom.runtime.digest.Sha256;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Pushes files to a running ingest service. The same file twice is one delivery. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Hands feeds and article pages to a running ingest service. Each file is told apart by its bytes: handing it in twice changes nothing.")
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:8081",
      description = "Where the ingest service is. Default: ${DEFAULT-VALUE}.")
  private URI url;

  @Option(
      names = "--source",
      defaultValue = "files",
      description =
          "Id of the source that they come from; made when missing. Default: ${DEFAULT-VALUE}.")
  private String source;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "RSS, RDF, Atom, JSON Feed, or an article page as HTML or plain text.")
  private List<Path> files;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new CannotGoOn(CannotGoOn.UNREACHABLE, "cannot read " + file + "; nothing was sent");
      }
    }
    IngestClient client = new IngestClient(url, key());
    client.ensureSource(source);
    for (Path file : files) {
      String answer =
          client.push(
              source,
              contentType(file),
              Sha256.hex(Files.readAllBytes(file)),
              BodyPublishers.ofFile(file));
      out.println(file + " " + answer);
      out.flush();
    }
    return 0;
  }

  private static @Nullable String key() {
    return System.getenv("WIREROOM_INGEST_KEY");
  }

  private static String contentType(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      return "application/feed+json";
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return "text/html";
    }
    return name.endsWith(".txt") || name.endsWith(".text") ? "text/plain" : "application/xml";
  }
}

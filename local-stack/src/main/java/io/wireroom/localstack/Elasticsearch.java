package io.wireroom.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An Elasticsearch node in a process of its own, on loopback. */
public final class Elasticsearch implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  /** Runs the server until our end of its standard input is closed, by us or by our death. */
  private static final String UNTIL_INPUT_ENDS =
      "exec 3<&0; \"$@\" </dev/null & child=$!; { cat <&3 >/dev/null; kill \"$child\" 2>/dev/null; } & wait \"$child\"";

  private final Path directory;
  private final Path home;
  private final int port;
  private final StackOptions options;
  private final NodeAccess access;
  private ChildProcess process;

  private Elasticsearch(
      Path directory,
      Path home,
      int port,
      StackOptions options,
      NodeAccess access,
      ChildProcess process) {
    this.directory = directory;
    this.home = home;
    this.port = port;
    this.options = options;
    this.access = access;
    this.process = process;
  }

  static Elasticsearch start(
      Path directory, Path home, int port, StackOptions options, NodeAccess access)
      throws StackFailure, InterruptedException {
    return new Elasticsearch(
        directory, home, port, options, access, launch(directory, home, port, options, access));
  }

  /** Address for clients. */
  public URI url() {
    return access.url(HOST, port);
  }

  /** Process id of the outermost process; the server is a descendant. */
  public long pid() {
    return process.pid();
  }

  /** Makes it stand still, as a machine that does not answer would. */
  public void pause() {
    process.signal("STOP");
  }

  /** Ends a {@link #pause()}. */
  public void resume() {
    process.signal("CONT");
  }

  /** Kills it as a crash would, without a word. */
  public void kill() {
    process.kill();
  }

  /** Starts it again on the same port and data, after {@link #kill()} or {@link #close()}. */
  public void startAgain() throws StackFailure, InterruptedException {
    process = launch(directory, home, port, options, access);
  }

  @Override
  public void close() {
    process.close();
  }

  private static ChildProcess launch(
      Path directory, Path home, int port, StackOptions options, NodeAccess access)
      throws StackFailure, InterruptedException {
    Path own = directory.resolve("elasticsearch");
    Path config = own.resolve("config");
    try {
      configure(own, home, port, options, access);
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.LACKING, "cannot write to " + own + ": " + refused.getMessage(), refused);
    }
    Unprivileged.own(own);
    List<String> command = new ArrayList<>(List.of("sh", "-c", UNTIL_INPUT_ENDS, "sh"));
    command.addAll(Unprivileged.command(List.of(home.resolve("bin/elasticsearch").toString())));
    Map<String, String> environment =
        Map.of(
            "ES_JAVA_HOME", System.getProperty("java.home"),
            "ES_PATH_CONF", config.toString(),
            "ES_TMPDIR", own.resolve("tmp").toString(),
            "ES_JAVA_OPTS", "",
            "CLI_JAVA_OPTS", "-Xms4m -Xmx32m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");
    ChildProcess process =
        ChildProcess.start(
            "Elasticsearch", command, environment, directory.resolve("elasticsearch.log"));
    try {
      process.awaitReady(() -> access.answers(access.url(HOST, port)), START_LIMIT);
    } catch (StackFailure | InterruptedException failure) {
      process.close();
      throw failure;
    }
    return process;
  }

  private static void configure(
      Path own, Path home, int port, StackOptions options, NodeAccess access) throws IOException {
    Path config = own.resolve("config");
    for (String name : List.of("config/jvm.options.d", "data", "logs", "tmp")) {
      Files.createDirectories(own.resolve(name));
    }
    Files.writeString(
        config.resolve("elasticsearch.yml"),
        """
        cluster.name: wireroom-local
        node.name: local
        path.data: %s
        path.logs: %s
        network.host: 127.0.0.1
        http.port: %d
        transport.port: %d
        discovery.type: single-node
        %s
        # A laptop's disk is often nearly full; the blocks that Elasticsearch puts on an index then are for servers
        cluster.routing.allocation.disk.threshold_enabled: false
        """
            .formatted(
                own.resolve("data"), own.resolve("logs"), port, FreePort.find(), lines(access)));
    Files.writeString(
        config.resolve("jvm.options"),
        """
        -Xms%1$dm
        -Xmx%1$dm
        -XX:+UseG1GC
        %2$s
        -Djava.io.tmpdir=${ES_TMPDIR}
        -XX:+ExitOnOutOfMemoryError
        -Dorg.apache.lucene.store.MMapDirectory.sharedArenaMaxPermits=1
        """
            .formatted(
                options.elasticsearchHeapMegabytes(),
                options.quickStart() ? "-XX:TieredStopAtLevel=1" : ""));
    Files.writeString(
        config.resolve("log4j2.properties"),
        """
        status = error
        appender.console.type = Console
        appender.console.name = console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
        rootLogger.level = info
        rootLogger.appenderRef.console.ref = console
        """);
    for (Map.Entry<String, String> file : access.files().entrySet()) {
      Files.writeString(config.resolve(file.getKey()), file.getValue());
    }
    // Users and roles are read even with security off
    for (String name : List.of("roles.yml", "role_mapping.yml", "users", "users_roles")) {
      Path file = config.resolve(name);
      if (!Files.exists(file)) {
        Files.write(file, Files.readAllBytes(home.resolve("config").resolve(name)));
      }
    }
  }

  private static String lines(NodeAccess access) {
    return access.settings().entrySet().stream()
        .map(setting -> setting.getKey() + ": " + setting.getValue())
        .collect(Collectors.joining("\n"));
  }
}

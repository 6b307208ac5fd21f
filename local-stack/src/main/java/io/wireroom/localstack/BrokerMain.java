package io.wireroom.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's own process: formats its data directory when it is new, serves, and ends when its
 * standard input does.
 */
public final class BrokerMain {
  /** One installation, one cluster: the id only has to stay the same for a data directory. */
  private static final String CLUSTER_ID = "V2lyZXJvb21Mb2NhbFN0YQ";

  private BrokerMain() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", CLUSTER_ID, "--config", file.toString()
    };
    if (StorageTool.execute(format, System.out) != 0) {
      Runtime.getRuntime().halt(1);
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
    Thread watch = new Thread(() -> endWithInput(server), "parent-watch");
    watch.setDaemon(true);
    watch.start();
    server.startup();
    server.awaitShutdown();
    Runtime.getRuntime().halt(0);
  }

  /** The class path of a broker: what this process has, less what only our own services use. */
  static String classPath() {
    String separator = System.getProperty("path.separator");
    return Arrays.stream(System.getProperty("java.class.path").split(separator))
        .collect(Collectors.joining(separator));
  }

  private static void endWithInput(KafkaRaftServer server) {
    try {
      while (System.in.read() >= 0) {
        // Nobody writes to us; only the end counts
      }
    } catch (IOException ended) {
      // The same as its end
    }
    server.shutdown();
  }
}

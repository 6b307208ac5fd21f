package io.wireroom.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The Elasticsearch that is run locally: its small integration-test distribution, taken from the
 * Maven repository at first use, because its licence forbids us to ship it, and unpacked once for
 * all.
 */
final class ElasticsearchDistribution {
  static final String VERSION = "8.19.21";
  private static final String ARTIFACT =
      "org.elasticsearch.distribution.integ-test-zip:elasticsearch:" + VERSION + ":zip";
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

  private ElasticsearchDistribution() {}

  /**
   * Returns where it is unpacked, with our plugin in it; fetches and unpacks it when it is not
   * there yet.
   */
  static Path home(Path cache, Progress progress) throws StackFailure, InterruptedException {
    Path home = cache.resolve("elasticsearch-" + VERSION + "-" + AnalysisPluginJar.fingerprint());
    if (Files.isDirectory(home)) {
      return home;
    }
    try {
      Files.createDirectories(cache);
      // Two starts at once must not unpack into each other
      try (FileChannel channel =
              FileChannel.open(
                  cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!Files.isDirectory(home)) {
          unpack(cache, home, progress);
        }
        return home;
      }
    } catch (IOException refused) {
      throw new StackFailure(
          StackFailure.LACKING,
          "Elasticsearch could not be unpacked into " + cache + ": " + refused.getMessage(),
          refused);
    }
  }

  private static void unpack(Path cache, Path home, Progress progress)
      throws IOException, StackFailure, InterruptedException {
    Path work = Files.createTempDirectory(cache, "unpack-");
    progress.step("Elasticsearch", "fetching " + VERSION + " (107 MB, the first time only)");
    fetch(work);
    progress.step("Elasticsearch", "unpacking");
    try (ZipInputStream zip =
        new ZipInputStream(
            Files.newInputStream(work.resolve("elasticsearch-" + VERSION + ".zip")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        write(work, entry, zip);
      }
    }
    Path unpacked = work.resolve("elasticsearch-" + VERSION);
    AnalysisPluginJar.installInto(
        unpacked.resolve("plugins").resolve("standard-analysis"), VERSION);
    Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
    Directories.delete(work);
  }

  private static void write(Path work, ZipEntry entry, InputStream bytes) throws IOException {
    Path target = work.resolve(entry.getName()).normalize();
    if (!target.startsWith(work)) {
      throw new IOException("the archive names a file outside itself: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    Files.copy(bytes, target);
    boolean program = entry.getName().contains("/bin/");
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }

  private static void fetch(Path into) throws IOException, StackFailure, InterruptedException {
    List<String> command =
        List.of(
            "mvn",
            "-B",
            "-q",
            COPY,
            "-Dartifact=" + ARTIFACT,
            "-DoutputDirectory=" + into,
            "-Dmdep.useBaseVersion=true");
    Process maven;
    try {
      // Not in a project: its own settings and plugins have no part in this
      maven =
          new ProcessBuilder(command).directory(into.toFile()).redirectErrorStream(true).start();
    } catch (IOException missing) {
      throw new StackFailure(
          StackFailure.LACKING,
          "no Maven found to fetch Elasticsearch with: install Maven 3.8 or newer",
          missing);
    }
    maven.getOutputStream().close();
    String output =
        new String(maven.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    if (maven.waitFor() != 0) {
      throw new StackFailure(
          StackFailure.LACKING, "Maven could not fetch " + ARTIFACT + ":\n" + output.strip());
    }
  }
}

package io.wireroom.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the stack keeps its files. A server that must not be root has to be able to get at them.
 */
public final class Directories {
  private Directories() {}

  /**
   * For what can be had again: XDG_CACHE_HOME, or /var/cache as root, whose home nobody else may
   * enter.
   */
  static Path cache() {
    return Unprivileged.needed() ? Path.of("/var/cache/wireroom") : xdg("XDG_CACHE_HOME", ".cache");
  }

  /** For what must stay: XDG_DATA_HOME, or /var/lib as root. */
  public static Path data() {
    return Unprivileged.needed()
        ? Path.of("/var/lib/wireroom")
        : xdg("XDG_DATA_HOME", ".local/share");
  }

  /** A directory for one run, deleted after it. */
  static Path forOneRun() throws IOException {
    Path directory = Files.createTempDirectory("wireroom-");
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    return directory;
  }

  static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : all) {
      Files.deleteIfExists(one);
    }
  }

  private static Path xdg(String variable, String normally) {
    Map<String, String> environment = System.getenv();
    String given = environment.getOrDefault(variable, "");
    Path base =
        given.startsWith("/") ? Path.of(given) : Path.of(System.getProperty("user.home"), normally);
    return base.resolve("wireroom");
  }
}

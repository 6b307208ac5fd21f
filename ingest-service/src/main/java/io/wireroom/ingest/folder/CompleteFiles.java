package io.wireroom.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the files that nobody writes to any more: unchanged for two seconds, which a file that was
 * renamed in after it was written is at once. Names that begin with a dot or end in {@code .part}
 * or {@code .tmp}, links and directories are passed over. Not safe for use by several threads.
 */
final class CompleteFiles {
  static final Duration QUIET = Duration.ofSeconds(2);
  private static final int MOST_AT_ONCE = 200;

  private record Seen(long size, Instant changed, Instant since) {
    boolean same(BasicFileAttributes now) {
      return size == now.size() && changed.equals(now.lastModifiedTime().toInstant());
    }

    boolean quiet(Instant now) {
      Instant oldest = changed.isBefore(since) ? changed : since;
      return !oldest.isAfter(now.minus(QUIET));
    }
  }

  private final Path folder;
  private Map<Path, Seen> seen = new HashMap<>();

  CompleteFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks into the sub-directory of each source.
   *
   * @return at most 200 complete files, the oldest first; the rest comes with later looks
   * @throws IOException when the folder cannot be read
   */
  List<Path> look(Instant now) throws IOException {
    List<Path> complete = new ArrayList<>();
    Map<Path, Seen> present = new HashMap<>();
    try (DirectoryStream<Path> sources = Files.newDirectoryStream(folder)) {
      for (Path source : sources) {
        if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS) && !isHidden(source)) {
          look(source, now, present, complete);
        }
      }
    }
    seen = present;
    complete.sort(
        Comparator.comparing((Path file) -> Objects.requireNonNull(present.get(file)).changed())
            .thenComparing(Comparator.naturalOrder()));
    return complete;
  }

  private void look(Path source, Instant now, Map<Path, Seen> present, List<Path> complete)
      throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(source)) {
      for (Path file : files) {
        if (complete.size() == MOST_AT_ONCE) {
          return;
        }
        if (isHidden(file)
            || file.toString().endsWith(".part")
            || file.toString().endsWith(".tmp")) {
          continue;
        }
        try {
          var is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (is.isRegularFile()) {
            Seen before = seen.get(file);
            Seen one =
                before != null && before.same(is)
                    ? before
                    : new Seen(is.size(), is.lastModifiedTime().toInstant(), now);
            present.put(file, one);
            if (one.quiet(now)) {
              complete.add(file);
            }
          }
        } catch (NoSuchFileException takenAway) {
          // between listing and looking
        }
      }
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}

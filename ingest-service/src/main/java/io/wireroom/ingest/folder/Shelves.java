package io.wireroom.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where files go when they have been dealt with: {@code .done} and {@code .failed} beside them. A
 * file whose name is taken there gets its mark before its name.
 */
final class Shelves {
  private Shelves() {}

  /** The file is in the archive. */
  static void done(Path file, String mark) throws IOException {
    move(file, ".done", mark);
  }

  /** The file is of no use; the reason is put beside it, in words. */
  static void failed(Path file, String mark, String reason) throws IOException {
    Path moved = move(file, ".failed", mark);
    Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), reason + "\n");
  }

  private static Path move(Path file, String shelf, String mark) throws IOException {
    Path there = Files.createDirectories(file.resolveSibling(shelf));
    Path target = there.resolve(file.getFileName());
    if (Files.exists(target)) {
      target = there.resolve(mark + "-" + file.getFileName());
    }
    try {
      return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException anotherInstanceWasFaster) {
      return target;
    }
  }
}

package io.wireroom.ingest.folder;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.wireroom.ingest.article.identity.Fingerprint;
import io.wireroom.ingest.schedule.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files from a folder with one sub-directory for each source, named by its id. A file is
 * moved after Kafka has it: one that is met again after a crash has the same delivery id, and its
 * entries are found unchanged. One of which nothing can be read is archived all the same. Files of
 * a source that nobody follows stay where they are.
 */
public final class WatchedFolder implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(WatchedFolder.class);
  private static final long LOOK_EVERY_MILLIS = 500;

  /** Where the bytes go; completes when they are durable. */
  public interface Store {
    Future<String> store(String deliveryId, String sourceId, byte[] body);
  }

  private final Vertx vertx;
  private final Path folder;
  private final CompleteFiles files;
  private final Predicate<String> followed;
  private final Store store;
  private final Function<byte[], @Nullable String> objection;
  private final int largest;
  private final Set<String> toldUnknown = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final Rounds rounds;

  /**
   * Watches a folder.
   *
   * @param followed whether there is a source of that id
   * @param objection why nothing can be read of a file; gives null when something can. Asked of
   *     what is in the archive, so that a program that reads more finds it there
   * @param largest most bytes of a file
   */
  public WatchedFolder(
      Vertx vertx,
      Path folder,
      Predicate<String> followed,
      Store store,
      Function<byte[], @Nullable String> objection,
      int largest) {
    this.vertx = vertx;
    rounds = new Rounds(vertx, LOOK_EVERY_MILLIS, this::lookUnlessLooking);
    this.folder = folder;
    this.followed = followed;
    this.store = store;
    this.objection = objection;
    this.largest = largest;
    files = new CompleteFiles(folder);
  }

  /** Starts looking. */
  public void start() {
    rounds.start();
  }

  @Override
  public void close() {
    rounds.close();
  }

  /** Takes what is complete now, one file after the other; not twice at the same time. */
  Future<Void> look(Instant now) {
    return vertx
        .executeBlocking(() -> files.look(now), false)
        .compose(
            complete -> {
              Future<Void> taken = Future.succeededFuture();
              for (Path file : complete) {
                taken = taken.compose(before -> take(file));
              }
              return taken;
            });
  }

  private void lookUnlessLooking() {
    if (looking.compareAndSet(false, true)) {
      look(Instant.now())
          .onComplete(done -> looking.set(false))
          .onFailure(
              failure ->
                  LOGGER
                      .atWarn()
                      .addKeyValue("folder", folder)
                      .addKeyValue("error", failure.toString())
                      .log("the folder is looked at again later"));
    }
  }

  private Future<Void> take(Path file) {
    String sourceId = folder.relativize(file).getName(0).toString();
    if (!followed.test(sourceId)) {
      if (toldUnknown.add(sourceId)) {
        LOGGER.atWarn().addKeyValue("feed", sourceId).log("files wait for a source of this id");
      }
      return Future.succeededFuture();
    }
    return vertx
        .executeBlocking(() -> readable(file), false)
        .compose(
            bytes -> {
              if (bytes.isEmpty()) {
                return Future.succeededFuture();
              }
              byte[] body = bytes.get(0);
              String mark = Fingerprint.of(body);
              String name = file.getFileName().toString();
              return store
                  .store("file-" + Fingerprint.of(sourceId, name, mark), sourceId, body)
                  .compose(stored -> moved(file, mark, body));
            });
  }

  private Future<Void> moved(Path file, String mark, byte[] body) {
    return vertx.executeBlocking(
        () -> {
          String reason = objection.apply(body);
          if (reason == null) {
            Shelves.done(file, mark);
          } else {
            Shelves.failed(file, mark, "nothing can be read of it: " + reason);
          }
          return null;
        },
        false);
  }

  /** The bytes; none when the file was put with the failed, or is gone. */
  private List<byte[]> readable(Path file) throws IOException {
    String reason;
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(largest + 1);
      if (bytes.length > 0 && bytes.length <= largest) {
        return List.of(bytes);
      }
      reason =
          bytes.length == 0 ? "the file is empty" : "the file has more than " + largest + " bytes";
    } catch (NoSuchFileException anotherInstanceWasFaster) {
      return List.of();
    } catch (IOException unreadable) {
      reason = "the file cannot be read: " + unreadable;
    }
    Shelves.failed(file, Fingerprint.of(file.toString(), reason), reason);
    return List.of();
  }
}

package io.wireroom.ingest.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchedFolderTest {
  private static final Instant LATER = Instant.now().plusSeconds(3600);

  private record Stored(String id, String source, String text) {}

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final List<Stored> stored = new CopyOnWriteArrayList<>();
  private boolean kafkaAnswers = true;
  private WatchedFolder watched;

  @BeforeEach
  void aSource() throws IOException {
    Files.createDirectory(folder.resolve("wire"));
    watched = new WatchedFolder(vertx, folder, "wire"::equals, this::store, this::objection, 10);
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  @Test
  void a_file_is_stored_and_then_moved_to_done() throws IOException {
    put("wire/a.xml", "<rss/>");

    look();
    look();

    assertThat(stored)
        .extracting(one -> one.source() + " " + one.text())
        .containsExactly("wire <rss/>");
    assertThat(names()).containsExactly("wire/.done/a.xml");
  }

  @Test
  void a_file_stays_while_kafka_does_not_take_it() throws IOException {
    put("wire/a.xml", "<rss/>");
    kafkaAnswers = false;

    assertThatThrownBy(this::look).hasMessageContaining("Kafka is away");
    assertThat(names()).containsExactly("wire/a.xml");

    kafkaAnswers = true;
    look();
    assertThat(names()).containsExactly("wire/.done/a.xml");
  }

  @Test
  void a_file_met_again_has_the_same_delivery_id_and_a_changed_one_another() throws IOException {
    put("wire/a.xml", "<rss/>");
    look();
    put("wire/a.xml", "<rss/>");
    look();
    put("wire/a.xml", "<rss />");
    look();

    assertThat(stored.get(1).id()).isEqualTo(stored.get(0).id()).startsWith("file-");
    assertThat(stored.get(2).id()).isNotEqualTo(stored.get(0).id());
    assertThat(names()).hasSize(3).allMatch(name -> name.startsWith("wire/.done/"));
  }

  @Test
  void a_file_that_says_nothing_is_stored_and_then_fails_with_the_reason() throws IOException {
    put("wire/a.xml", "junk");

    look();

    assertThat(stored).extracting(Stored::text).containsExactly("junk");
    assertThat(names())
        .containsExactlyInAnyOrder("wire/.failed/a.xml", "wire/.failed/a.xml.reason.txt");
    assertThat(folder.resolve("wire/.failed/a.xml.reason.txt"))
        .hasContent("nothing can be read of it: no feed");
  }

  @Test
  void empty_and_too_large_files_fail_with_the_reason_beside_them() throws IOException {
    put("wire/empty.xml", "");
    put("wire/large.xml", "12345678901");

    look();

    assertThat(stored).isEmpty();
    assertThat(folder.resolve("wire/.failed/empty.xml.reason.txt")).hasContent("the file is empty");
    assertThat(folder.resolve("wire/.failed/large.xml")).hasContent("12345678901");
    assertThat(folder.resolve("wire/.failed/large.xml.reason.txt"))
        .hasContent("the file has more than 10 bytes");
  }

  @Test
  void files_of_a_source_that_nobody_follows_wait() throws IOException {
    Files.createDirectory(folder.resolve("nobody"));
    put("nobody/a.xml", "<rss/>");

    look();

    assertThat(stored).isEmpty();
    assertThat(names()).containsExactly("nobody/a.xml");
  }

  private @Nullable String objection(byte[] body) {
    return new String(body, UTF_8).startsWith("<rss") ? null : "no feed";
  }

  private Future<String> store(String id, String source, byte[] body) {
    if (!kafkaAnswers) {
      return Future.failedFuture("Kafka is away");
    }
    stored.add(new Stored(id, source, new String(body, UTF_8)));
    return Future.succeededFuture(id);
  }

  private void look() {
    watched.look(LATER).await();
  }

  private void put(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}

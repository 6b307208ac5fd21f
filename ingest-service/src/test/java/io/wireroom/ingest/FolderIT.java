package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FolderIT {
  private static final String FEED =
      "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>One</title></item></channel></rss>";

  private static final byte[] NOISE = new byte[200];

  static {
    new Random(1).nextBytes(NOISE);
  }

  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);

  @Test
  void a_file_becomes_articles_and_met_again_after_a_restart_changes_nothing(
      Stack stack, @TempDir Path folder) throws Exception {
    Path wire = Files.createDirectory(folder.resolve("wire"));
    try (RunningIngest ingest =
        new RunningIngest(stack, Map.of("WIREROOM_FOLDER", folder.toString()))) {
      assertThat(ingest.call("PUT", "/v1/sources/wire", "{}")).isEqualTo(201);
      Files.writeString(wire.resolve("a.xml"), FEED);
      Files.write(wire.resolve("noise"), NOISE);
      ingest.contents.await(ingest.topics.articlesIngested().name(), 1);
      ingest.contents.await(ingest.topics.deliveriesParsed().name(), 2);
      assertThat(ingest.contents.await(ingest.topics.deadLetters().name(), 1)).hasSize(1);
      awaitFile(wire.resolve(".failed/noise.reason.txt"));
      ingest.startAgain();
      // As if the process had been killed between archive and move
      Files.writeString(wire.resolve("a.xml"), FEED);
      ingest.contents.await(ingest.topics.deliveriesParsed().name(), 3);

      var stored = ingest.contents.read(ingest.topics.deliveries().name());

      assertThat(ingest.contents.read(ingest.topics.articlesIngested().name())).hasSize(1);
      Delivery first = deliveries.decode(stored.get(0).value());
      assertThat(first.getArrival()).isEqualTo(Arrival.FILE);
      assertThat(deliveries.decode(stored.get(2).value()).getDeliveryId())
          .isEqualTo(first.getDeliveryId());
      assertThat(wire.resolve(".failed/noise")).hasBinaryContent(NOISE);
      assertThat(wire.resolve(".failed/noise.reason.txt"))
          .content()
          .startsWith("nothing can be read of it: ");
    }
  }

  private static void awaitFile(Path file) throws InterruptedException {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!Files.exists(file)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(20);
    }
  }
}

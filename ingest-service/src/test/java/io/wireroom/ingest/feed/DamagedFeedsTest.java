package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of ours, damaged in every way that comes to mind, from a seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedFeedsTest {
  private static final int ROUNDS = 300;

  static List<String> samples() {
    return Samples.names();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatever_happens_to_a_document_it_does_not_throw(String name) throws IOException {
    Random random = new Random(name.hashCode());
    int[] entries = new int[1];
    for (int round = 0; round < ROUNDS; round++) {
      byte[] document = Samples.document(name);
      for (int hit = 0; hit <= random.nextInt(6); hit++) {
        document = damaged(document, random);
      }
      FeedReading read =
          FeedReader.read(new ByteArrayInputStream(document), null, null, entry -> entries[0]++);
      assertThat(read).isNotNull();
    }
    int least = name.endsWith(".json") ? ROUNDS / 10 : ROUNDS / 2;
    assertThat(entries[0]).as("what is damaged can mostly be read").isGreaterThan(least);
  }

  private static byte[] damaged(byte[] document, Random random) {
    int at = random.nextInt(document.length);
    int length = Math.min(random.nextInt(40) + 1, document.length - at);
    switch (random.nextInt(6)) {
      case 0 -> document[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> document[at] = (byte) random.nextInt(256);
      case 2 -> Arrays.fill(document, at, at + length, (byte) 0);
      case 3 -> {
        return without(document, at, length);
      }
      case 4 -> {
        return doubled(document, at, length);
      }
      default -> {
        return random.nextInt(4) == 0 ? Arrays.copyOf(document, at + 1) : document;
      }
    }
    return document;
  }

  private static byte[] without(byte[] document, int at, int length) {
    byte[] shorter = Arrays.copyOf(document, Math.max(1, document.length - length));
    System.arraycopy(document, at + length, shorter, at, document.length - at - length);
    return shorter;
  }

  private static byte[] doubled(byte[] document, int at, int length) {
    byte[] longer = Arrays.copyOf(document, document.length + length);
    System.arraycopy(document, at, longer, at + length, document.length - at);
    return longer;
  }
}

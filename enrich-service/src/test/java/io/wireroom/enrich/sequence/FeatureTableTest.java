package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeatureTableTest {
  private static final int WIDTH = 19;
  private static final int FEATURES = 5_000;

  private final Random random = new Random(7);
  private final long[] features = random.longs(FEATURES).toArray();
  private final byte[] rows = weights();
  private final FeatureTable table =
      new FeatureTable(WIDTH, Arrays.stream(features).mapToInt(FeatureTable::key).toArray(), rows);

  @Test
  void every_weight_comes_back_as_it_was() {
    for (int i = 0; i < rows.length; i++) {
      assertThat(table.weight(i / WIDTH, i % WIDTH)).isEqualTo(rows[i]);
    }
  }

  @Test
  void a_token_gets_the_sum_of_its_known_features_and_nothing_of_others() {
    FeatureBatch batch = new FeatureBatch();
    int[] expected = new int[WIDTH];
    for (int i = 0; i < 150; i++) {
      int number = random.nextInt(FEATURES);
      batch.add(features[number]);
      batch.add(random.nextLong());
      for (int column = 0; column < WIDTH; column++) {
        expected[column] += rows[number * WIDTH + column];
      }
    }
    long[] sums = new long[table.parts()];

    table.addTo(sums, 0, batch);

    int[] columns = new int[WIDTH];
    table.read(sums, 0, 0, WIDTH, columns, 0);
    assertThat(columns).isEqualTo(expected);
  }

  private byte[] weights() {
    byte[] weights = new byte[FEATURES * WIDTH];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) (random.nextInt(255) - 127);
    }
    return weights;
  }
}

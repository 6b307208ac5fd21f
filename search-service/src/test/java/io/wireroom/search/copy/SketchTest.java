package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SketchTest {
  @Test
  void a_sketch_is_at_most_64_bytes_and_the_same_each_time() {
    List<String> sketch = Sketch.of(Texts.of(Texts.REPORT));

    assertThat(sketch).hasSize(Sketch.BYTES / 4).allMatch(key -> key.matches("[0-9a-f]{8}"));
    assertThat(Sketch.of(Texts.of(Texts.REPORT))).isEqualTo(sketch);
    assertThat(Sketch.of(Texts.of("Too short to tell."))).isEmpty();
  }

  @Test
  void case_spacing_and_punctuation_do_not_count() {
    assertThat(
            Sketch.of(Texts.of(Texts.REPORT.toUpperCase(java.util.Locale.ROOT).replace(",", " "))))
        .containsAnyElementsOf(Sketch.of(Texts.of(Texts.REPORT)));
  }

  /** What the class promises: of texts that share a third of their runs 99 in 100 are found. */
  @Test
  void texts_with_a_third_in_common_meet_and_others_do_not() {
    SplittableRandom random = new SplittableRandom(7);
    int met = 0;
    int strangers = 0;
    for (int pair = 0; pair < 400; pair++) {
      List<String> common = words(200, random);
      met += meet(with(common, 200, random), with(common, 200, random)) ? 1 : 0;
      strangers += meet(words(400, random), words(400, random)) ? 1 : 0;
    }

    assertThat(met).isGreaterThanOrEqualTo(390);
    assertThat(strangers).isZero();
  }

  private static boolean meet(List<String> one, List<String> other) {
    Set<String> shared = new HashSet<>(Sketch.of(Texts.of(String.join("\n", one))));
    shared.retainAll(Sketch.of(Texts.of(String.join("\n", other))));
    return !shared.isEmpty();
  }

  private static List<String> with(List<String> common, int more, SplittableRandom random) {
    List<String> all = new ArrayList<>(words(more, random));
    all.addAll(common);
    return all;
  }

  private static List<String> words(int count, SplittableRandom random) {
    List<String> words = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      words.add("w" + random.nextInt(50_000));
    }
    return words;
  }
}

package io.wireroom.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnyOfTest {
  @Test
  void finds_what_contains_finds() {
    Random random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      List<String> strings = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        strings.add(letters(random, 1 + random.nextInt(4)));
      }
      String text = letters(random, random.nextInt(12));

      assertThat(AnyOf.strings(strings.toArray(new String[0])).in(text))
          .as("any of %s in '%s'", strings, text)
          .isEqualTo(strings.stream().anyMatch(text::contains));
    }
  }

  @Test
  void does_not_mind_the_case_of_latin_letters() {
    AnyOf any = AnyOf.strings("veröffentlicht", "©", "via ");

    assertThat(any.in("Zuerst VERöFFENTLICHT")).isTrue();
    assertThat(any.in("VIA AP")).isTrue();
    assertThat(any.in("© AP")).isTrue();
    assertThat(any.in("☃ Viaduct")).isFalse();
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append("abc".charAt(random.nextInt(3)));
    }
    return letters.toString();
  }
}

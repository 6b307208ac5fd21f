package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Range;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GazetteerTest {
  private final Gazetteer gazetteer = new Gazetteer();

  /** The marks of the first kind, a digit a token: begins 1, goes on 2, ends 3, alone 4. */
  @ParameterizedTest
  @CsvSource({
    "a heart attack came, 0130",
    "Heart attacks, 13",
    "heart-attack, 123",
    "a heart, 00",
    "Alzheimer's disease, 1223",
    "tumours of the lung, 4000",
    "an attack, 00"
  })
  void names_are_marked_however_they_are_written(String text, String marks) {
    gazetteer.add("heart attack", 0);
    gazetteer.add("Alzheimer disease", 0);
    gazetteer.add("tumor", 0);

    Tokens tokens = Tokens.of(text, List.of(new Range(0, text.length())));
    StringBuilder found = new StringBuilder();
    for (int mark : gazetteer.marks(tokens, Folds.of(tokens))) {
      found.append(mark & 7);
    }

    assertThat(found).hasToString(marks);
  }

  @Test
  void each_name_is_hidden_in_one_part_alone_while_it_is_learned_from() {
    gazetteer.add("heart attack", 0);
    Tokens tokens = Tokens.of("a heart attack", List.of(new Range(0, 14)));

    long hidden =
        IntStream.range(0, Gazetteer.HIDDEN_PARTS)
            .filter(part -> gazetteer.marks(tokens, Folds.of(tokens), part)[1] == 0)
            .count();

    assertThat(hidden).isEqualTo(1);
  }
}

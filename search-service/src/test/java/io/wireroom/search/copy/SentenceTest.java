package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentenceTest {
  /** What a word is, said in another way than it is read. */
  private static final Pattern WORD =
      Pattern.compile("\\d[\\d.,]*\\d|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");

  private static final String[] PIECES = {
    "1", "7", "42", ".", ",", "a", "É", "mg", "'", "’", " ", "-", "½", "٣", "𝔘", "𝟗", "\ud835",
    "%"
  };

  @Test
  void numbers_and_names_are_its_facts() {
    Sentence read = Sentence.of("In 1,200 of the patients’ files Dr O’Hara saw 2.5mg of B12.");

    assertThat(read.words())
        .containsExactly(
            "in",
            "1200",
            "of",
            "the",
            "patients",
            "files",
            "dr",
            "o'hara",
            "saw",
            "2.5",
            "mg",
            "of",
            "b12");
    assertThat(read.facts()).containsExactlyInAnyOrder("1200", "o'hara", "2.5", "b12");
  }

  @Test
  void words_are_what_they_are_said_to_be() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = random.nextInt(12); pieces > 0; pieces--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      assertThat(Sentence.of(text.toString()).words()).as(text.toString()).isEqualTo(said(text));
    }
  }

  private static List<String> said(CharSequence text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(word.replace(",", ""));
    }
    return words;
  }
}

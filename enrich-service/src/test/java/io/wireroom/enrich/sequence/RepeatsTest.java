package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatsTest {
  private static final TagSet TAGS = new TagSet(List.of("Chemical", "Disease"));

  @Test
  void a_phrase_that_is_named_once_is_named_wherever_it_stands() {
    assertThat(marked("Liver injury is rare . He had a Liver Injury .", "Liver injury"))
        .containsExactly("Liver injury", "Liver Injury");
  }

  @Test
  void the_longest_of_the_phrases_is_marked() {
    assertThat(
            marked(
                "Injury or liver injury . No liver injury , no Injury .", "Injury", "liver injury"))
        .containsExactly("Injury", "liver injury", "liver injury", "Injury");
  }

  @Test
  void short_words_and_other_phrases_are_left_alone() {
    assertThat(marked("Pain or gout . The pain and the gouts of liver .", "Pain", "gout"))
        .containsExactly("Pain", "gout");
  }

  /** Marks the first place of each of the words, then the repeats; returns all that is marked. */
  private static List<String> marked(String text, String... words) {
    Tokens tokens = Tokens.of(text, List.of(new Range(0, text.length())));
    int[] path = new int[tokens.count];
    for (String phrase : words) {
      int start = text.indexOf(phrase);
      int first = Arrays.binarySearch(tokens.start, 0, tokens.count, start);
      int last = Arrays.binarySearch(tokens.end, 0, tokens.count, start + phrase.length());
      path[first] = first == last ? TAGS.unit(1) : TAGS.begin(1);
      if (last > first) {
        path[last] = TAGS.last(1);
      }
    }
    long[] folds = Folds.of(tokens).words;
    new Repeats(tokens, TAGS, folds, path).mark();
    List<String> found = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < path.length; i++) {
      begin = path[i] != TagSet.OUTSIDE && TAGS.opens(path[i]) ? i : begin;
      if (path[i] != TagSet.OUTSIDE && TAGS.closes(path[i])) {
        found.add(text.substring(tokens.start[begin], tokens.end[i]));
      }
    }
    return found;
  }
}

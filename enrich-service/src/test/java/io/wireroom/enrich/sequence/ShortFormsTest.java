package io.wireroom.enrich.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.enrich.text.Range;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortFormsTest {
  private static final TagSet TAGS = new TagSet(List.of("Chemical", "Disease"));
  private static final int DISEASE = 1;
  private static final int MEANS = (2 + DISEASE) * ShortForms.PARTS;
  private static final int OUT = TagSet.OUTSIDE;

  @Test
  void a_short_form_taken_for_a_disease_at_one_place_is_one_at_the_others() {
    assertThat(
            marked("ALS or ALS", new int[] {MEANS + 3, 0, MEANS + 3}, TAGS.unit(DISEASE), OUT, OUT))
        .containsExactly(TAGS.unit(DISEASE), OUT, TAGS.unit(DISEASE));
  }

  @Test
  void one_that_was_never_taken_for_it_names_something_else() {
    assertThat(marked("APC or APC", new int[] {MEANS + 3, 0, MEANS + 3}, OUT, OUT, OUT))
        .containsOnly(OUT);
  }

  @Test
  void all_tokens_of_one_are_marked() {
    int[] meaning = {MEANS, MEANS + 1, MEANS + 2, 0, MEANS, MEANS + 1, MEANS + 2};
    int first = TAGS.begin(DISEASE);
    int inside = TAGS.inside(DISEASE);
    int last = TAGS.last(DISEASE);

    assertThat(marked("EA-2 , EA-2", meaning, first, inside, last, OUT, OUT, OUT, OUT))
        .containsExactly(first, inside, last, OUT, first, inside, last);
  }

  @Test
  void small_letters_are_a_word() {
    assertThat(
            marked("ALL , all", new int[] {MEANS + 3, 0, MEANS + 3}, TAGS.unit(DISEASE), OUT, OUT))
        .containsExactly(TAGS.unit(DISEASE), OUT, OUT);
  }

  private static int[] marked(String text, int[] meaning, int... path) {
    Tokens tokens = Tokens.of(text, List.of(new Range(0, text.length())));
    long[] folds = Folds.of(tokens).words;
    new ShortForms(tokens, TAGS, folds, meaning).mark(path);
    return path;
  }
}

package io.wireroom.search.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "gout flare                                            ! gout flare",
        "\"gout flare\"                                        ! -",
        "gout \"acute flare\"                                  ! -",
        "gout AND flare                                        ! -",
        "gout drug:colchicine                                  ! -",
        "a b c d e f g NOT h                                   ! -",
        "which drugs (old or new) help in \"acute gout\" flares ! which drugs help in flares old or new acute gout",
      })
  void a_question_in_prose_is_its_words(String asked, String words) {
    Query.Words prose = Prose.words(Question.of(asked).query());

    assertThat(prose == null ? "-" : prose.joined()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "what helps gout              ! what helps gout",
        "what can be done for gout    ! gout",
        "what are the WHO guidelines on gout ! WHO guidelines gout",
        "to be or not to be           ! to be or not to be",
      })
  void empty_words_of_long_questions_are_left_out(String asked, String content) {
    assertThat(ContentWords.of(List.of(asked.split(" ")))).containsExactly(content.split(" "));
  }
}

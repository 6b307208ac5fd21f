package io.wireroom.enrich.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhraseBookTest {
  private static final PhraseBook<String> BOOK =
      PhraseBook.of(
          Map.of(
              "no",
              "no | didn't",
              "evidence",
              "no evidence of | no _ evidence of",
              "pair",
              "double blind"));

  @Test
  void the_longest_phrase_wins_whatever_its_case() {
    assertThat(found("No evidence of it.")).containsExactly("evidence:No evidence of");
    assertThat(found("NO evidence.")).containsExactly("no:NO");
  }

  @Test
  void one_word_may_stand_for_any() {
    assertThat(found("There is no clear evidence of it, no."))
        .containsExactly("evidence:no clear evidence of", "no:no");
    assertThat(found("no very clear evidence of it")).containsExactly("no:no");
  }

  @Test
  void hyphens_join_words_and_commas_do_not() {
    assertThat(found("A double-blind trial")).containsExactly("pair:double-blind");
    assertThat(found("A double, blind trial")).isEmpty();
    assertThat(
            PhraseBook.acrossCommas(Map.of("pair", "double blind"))
                .in(Proses.of("", "A double, blind trial"), 0, 4))
        .hasSize(1);
  }

  @Test
  void a_curly_apostrophe_is_an_apostrophe() {
    assertThat(found("He didn’t.")).containsExactly("no:didn’t");
  }

  @Test
  void a_phrase_does_not_go_beyond_its_limit() {
    Prose prose = Proses.of("", "no evidence of it");

    assertThat(BOOK.in(prose, 0, 2))
        .singleElement()
        .extracting(FoundPhrase::meaning)
        .isEqualTo("no");
  }

  @Test
  void a_phrase_may_not_mean_two_things() {
    assertThatThrownBy(() -> PhraseBook.of(Map.of(1, "warned", 2, "said|warned")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'warned' means two things");
  }

  @Test
  void places_lead_to_their_words_and_sentences() {
    Prose prose = Proses.of("Two words", "First one. Then another.");

    assertThat(prose.word(prose.wordAt(prose.text().indexOf("Then")))).isEqualTo("Then");
    assertThat(prose.word(prose.wordAt(prose.text().indexOf("hen")))).isEqualTo("Then");
    assertThat(prose.sentenceAt(prose.text().indexOf("another"))).isEqualTo(2);
  }

  private static List<String> found(String text) {
    Prose prose = Proses.of("", text);
    return BOOK.in(prose, 0, prose.words()).stream()
        .map(one -> one.meaning() + ":" + one.place(prose).of(prose.text()))
        .toList();
  }
}

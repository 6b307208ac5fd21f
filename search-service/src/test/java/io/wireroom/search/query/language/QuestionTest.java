package io.wireroom.search.query.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "heart                          ! heart",
        "heart failure                  ! heart failure",
        "\"heart failure\" women        ! \"heart failure\" AND women",
        "women \"heart  failure\" men   ! women men AND \"heart failure\"",
        "“heart failure”                ! \"heart failure\"",
        "\"heart failure\"~5            ! \"heart failure\"~5",
        "\"heart failure\"~0            ! \"heart failure\"",
        "cardio*                        ! cardio*",
        "CYP2C19*2 HLA-B*27:05          ! CYP2C19*2 HLA-B*27:05",
        "a AND b                        ! a AND b",
        "a and b or not c               ! a and b or not c",
        "a b AND c d                    ! a b AND c d",
        "a OR b AND c                   ! a OR b AND c",
        "(a OR b) AND c                 ! (a OR b) AND c",
        "(a OR b) c                     ! (a OR b) AND c",
        "a OR (b OR (c OR d))           ! a OR b OR c OR d",
        "(((a)))                        ! a",
        "NOT a b                        ! NOT a AND b",
        "a NOT b c                      ! a c AND NOT b",
        "NOT (a b)                      ! NOT (a b)",
        "NOT NOT a                      ! NOT NOT a",
        "title:gout                     ! title:gout",
        "TITLE:gout                     ! title:gout",
        "title:gout flare               ! title:gout AND flare",
        "title:(gout flare)             ! title:(gout flare)",
        "title:(gout OR flare)          ! title:(gout OR flare)",
        "title:(NOT gout)               ! title:(NOT gout)",
        "author:\"Jane Doe\" drug:met*  ! author:\"Jane Doe\" AND drug:met*",
        "type:case-report               ! type:case-report",
        "date:2026                      ! date:2026",
        "date:2026-01..2026-06          ! date:2026-01..2026-06",
        "date:2026-01..                 ! date:2026-01..",
        "date:..2026-06-30              ! date:..2026-06-30",
        "Safety update: Cefazolin, too. ! Safety update Cefazolin too",
        "An old drug: New tricks        ! An old drug New tricks",
        "heart - failure & (more)       ! heart failure AND more",
        "5-HT1A p<0.05 U.S. don't       ! 5-HT1A p<0.05 U.S don't",
        "Ärzte 心不全                    ! Ärzte 心不全",
      })
  void what_is_written_well_is_read_as_it_is_meant(String written, String text) {
    Question question = Question.of(written);

    assertThat(question.mended()).isEmpty();
    assertThat(question.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "say \"heart failure    !  4 ! quotation mark is never closed   ! say heart failure",
        "5\" lesion             !  1 ! quotation mark is never closed   ! 5 lesion",
        "\" \" x                !  0 ! nothing stands between the quot  ! x",
        "a OR (b c              !  5 ! parenthesis is never closed      ! a OR b c",
        "a) b                   !  1 ! closes that was never opened     ! a b",
        "a ()                   !  2 ! nothing stands between the paren ! a",
        "AND a                  !  0 ! AND lacks what stands before     ! a",
        "a OR                   !  2 ! OR lacks what stands after       ! a",
        "a OR AND b             !  5 ! AND lacks what stands before     ! a OR b",
        "a NOT                  !  2 ! NOT lacks what follows           ! a",
        "\"a b\"~x c            !  5 ! ~ takes a whole number up to 100 ! \"a b\" AND x c",
        "\"a b\"~101            !  5 ! ~ takes a whole number up to 100 ! \"a b\"",
        "x *                    !  2 ! * stands at the end of a word    ! x",
        "x a*                   !  2 ! * stands at the end of a word    ! x a",
        "auther:smith           !  0 ! there is no field auther; known  ! auther smith",
        "title:                 ! -1 ! ''                               ! title",
        "title:AND              !  0 ! title: lacks what to look for    ! ''",
        "title:drug:x           !  0 ! title: lacks what to look for    ! drug:x",
        "title:(a author:b)     !  0 ! a field stands within the field  ! a AND author:b",
        "date:soon x            !  0 ! date: takes 2026, 2026-03        ! x",
        "date:2026-13           !  0 ! date: takes 2026, 2026-03        ! ''",
        "date:2026-02-30        !  0 ! date: takes 2026, 2026-03        ! ''",
        "date:9999              !  0 ! date: takes 2026, 2026-03        ! ''",
        "date:2026..2025        !  0 ! date: takes 2026, 2026-03        ! ''",
        "date:..                !  0 ! date: takes 2026, 2026-03        ! ''",
        "date:(2026)            !  0 ! date: takes 2026, 2026-03        ! 2026",
      })
  void what_is_not_is_mended_and_told(String written, int position, String problem, String text) {
    Question question = Question.of(written);

    assertThat(question.text()).isEqualTo(text.replace("''", ""));
    if (position >= 0) {
      assertThat(question.mended().get(0).position()).isEqualTo(position);
      assertThat(question.mended().get(0).problem()).contains(problem);
    }
  }

  @Test
  void nothing_but_blanks_and_marks_asks_for_nothing() {
    for (String nothing : new String[] {"", "  ", "-", ". , ;", "\u00a0"}) {
      assertThat(Question.of(nothing).isEmpty()).as(nothing).isTrue();
      assertThat(Question.of(nothing).mended()).isEmpty();
      assertThat(Question.of(nothing).reading()).isEqualTo("all articles");
    }
  }

  @Test
  void nesting_is_bounded() {
    String deep = "(".repeat(400) + "a" + ")".repeat(400) + " b";
    String deepNot = "NOT ".repeat(200) + "a b";

    assertThat(Question.of(deep).text()).isEqualTo("b");
    assertThat(Question.of(deep).mended().get(0).problem()).contains("deeper than 20");
    assertThat(Question.of(deepNot).text()).isEqualTo("b");
  }

  @Test
  void length_is_bounded() {
    assertThatThrownBy(() -> Question.of("x".repeat(Question.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      value = {
        "gout                       ! articles with “gout”",
        "gout flare                 ! articles with all of “gout”, “flare”",
        "a b c d                    ! articles with all but one of “a”, “b”, “c”, “d”",
        "a b c d e f g              ! articles with three quarters of “a”, “b”, “c”, “d”, “e”, “f”, “g”",
        "\"heart failure\" NOT men  ! articles with the phrase “heart failure” and not with “men”",
        "(a OR b) cardio*           ! articles (with “a” or with “b”) and with words that begin with “cardio”",
        "title:(a OR \"b c\"~3)     ! articles whose title has (“a” or the words of “b c” at most 3 places apart)",
        "drug:(a b c d)             ! articles about the drug all of “a”, “b”, “c”, “d”",
        "date:2026                  ! articles dated 2026",
        "date:2026-01..2026-06 x    ! articles dated from 2026-01 to 2026-06 and with “x”",
        "date:..2026                ! articles dated to 2026",
      })
  void how_it_was_read_is_said_in_words(String written, String reading) {
    assertThat(Question.of(written).reading()).isEqualTo(reading);
  }
}

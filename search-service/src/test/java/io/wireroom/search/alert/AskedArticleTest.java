package io.wireroom.search.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.wireroom.search.alert.Condition.AtLeast;
import io.wireroom.search.alert.Condition.Beginning;
import io.wireroom.search.alert.Condition.During;
import io.wireroom.search.alert.Condition.Near;
import io.wireroom.search.alert.Condition.Not;
import io.wireroom.search.alert.Condition.Word;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.PhraseQuery;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What conditions are, and which of them an article fulfils. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedArticleTest {
  private static final Condition GOUT = new Word("title", "gout");
  private static final Condition ABSENT = new Word("title", "asthma");
  private static final Condition ELSEWHERE = new Word("body", "gout");
  private static final Condition FLAR = new Beginning("title", "flar");
  private static final long SENT = Instant.parse("2026-03-01T08:00:00Z").toEpochMilli();

  private final IndexedFields fields = IndexedFields.current();
  private final SharedConditions conditions = new SharedConditions();

  @Test
  void words_are_of_a_field() {
    assertThat(fulfils(GOUT)).isTrue();
    assertThat(fulfils(ABSENT)).isFalse();
    assertThat(fulfils(ELSEWHERE)).isFalse();
  }

  @Test
  void a_word_may_go_on() {
    assertThat(fulfils(FLAR)).isTrue();
    assertThat(fulfils(new Beginning("title", "gouty"))).isFalse();
    assertThat(fulfils(new Beginning("title", "zzz"))).isFalse();
    assertThat(fulfils(new Beginning("names", "gout"))).isFalse();
  }

  @Test
  void a_time_may_be_the_first_or_the_last() {
    assertThat(fulfils(new During("date", SENT, SENT))).isTrue();
    assertThat(fulfils(new During("date", SENT + 1, Long.MAX_VALUE))).isFalse();
    assertThat(fulfils(new During("date", Long.MIN_VALUE, SENT - 1))).isFalse();
    assertThat(fulfils(new During("receivedAt", Long.MIN_VALUE, Long.MAX_VALUE))).isFalse();
  }

  @Test
  void words_stand_one_after_the_other() {
    assertThat(fulfils(new Near(new PhraseQuery("title", "gout", "flare")))).isTrue();
    assertThat(fulfils(new Near(new PhraseQuery("title", "flare", "gout")))).isFalse();
  }

  @Test
  void some_of_several_are_enough() {
    List<Condition> parts = List.of(FLAR, ABSENT, GOUT);

    assertThat(fulfils(new AtLeast(2, parts))).isTrue();
    assertThat(fulfils(new AtLeast(3, parts))).isFalse();
    assertThat(fulfils(new Not(new AtLeast(3, parts)))).isTrue();
    assertThat(fulfils(new AtLeast(2, List.of(ABSENT, GOUT, GOUT)))).isTrue();
  }

  @Test
  void of_none_all_are_fulfilled_and_none_is_enough() {
    assertThat(fulfils(Condition.all(List.of()))).isTrue();
    assertThat(fulfils(Condition.some(List.of(), 0))).isFalse();
    assertThat(fulfils(Condition.NEVER)).isFalse();
  }

  @Test
  void the_same_condition_has_the_same_number_and_is_told_by_it() {
    Condition condition = new AtLeast(1, List.of(GOUT, new Not(ABSENT), FLAR));
    for (int other = 0; other < 1_000; other++) {
      conditions.number(new Not(new Word("title", "word" + other)));
    }
    int number = conditions.number(condition);
    int many = conditions.size();

    assertThat(conditions.at(number)).isEqualTo(condition);
    assertThat(conditions.number(new AtLeast(1, List.of(FLAR, new Not(ABSENT), GOUT))))
        .isEqualTo(number);
    assertThat(conditions.size()).isEqualTo(many);
    assertThat(conditions.number(new AtLeast(2, List.of(GOUT, new Not(ABSENT), FLAR))))
        .isNotEqualTo(number);
  }

  private boolean fulfils(Condition condition) {
    int number = conditions.number(condition);
    var article =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "Gout flares")
            .put("date", "2026-03-01T08:00:00Z");
    return new AskedArticle(fields.of(article), fields.analyzer(), conditions).fulfils(number);
  }
}

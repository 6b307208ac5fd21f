package io.wireroom.search.query.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What is printed reads as what it was, for thousands of queries made by chance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoundTripTest {
  private static final List<String> WORDS =
      List.of("gout", "5-HT1A", "p<0.05", "and", "don't", "CYP2C19*2", "HLA-B*27:05", "心不全", "~3");
  private static final List<String> PHRASES =
      List.of("heart failure", "AND OR (NOT", "a: b* ~2", "x");
  private static final List<String> STRETCHES = List.of("2024", "2026-03", "2026-03-01");
  private static final String MARKS =
      "()\"“”:*~ \t AND OR NOT title: date: drug: x:y ab* 12 . -\u00a0";

  private final Random chance = new Random(20_260_301);

  @Test
  void a_query_reads_as_what_it_was() {
    for (int at = 0; at < 10_000; at++) {
      Query query = query(5, true);

      Question read = Question.of(query.text());

      assertThat(read.mended()).as(query.text()).isEmpty();
      assertThat(read.query()).as(query.text()).isEqualTo(query);
    }
  }

  @Test
  void whatever_is_written_is_understood_as_something_that_needs_no_mending() {
    for (int at = 0; at < 20_000; at++) {
      String written = scribble();

      Question first = Question.of(written);
      String text = first.text();
      Question again = Question.of(text.substring(0, Math.min(text.length(), Question.LONGEST)));

      assertThat(again.mended()).as(written).isEmpty();
      assertThat(again.query()).as(written).isEqualTo(first.query());
      first
          .mended()
          .forEach(
              one -> assertThat(one.position()).as(written).isBetween(0, written.length() - 1));
    }
  }

  private Query query(int deep, boolean fields) {
    List<Supplier<Query>> kinds =
        new ArrayList<>(
            List.of(
                () -> new Query.Words(some(WORDS)),
                () ->
                    new Query.Phrase(one(PHRASES), chance.nextBoolean() ? 0 : chance.nextInt(101)),
                () -> new Query.Prefix("cardio")));
    if (fields) {
      kinds.add(() -> new Query.Within(field(), query(Math.max(0, deep - 2), false)));
      kinds.add(this::dated);
    }
    if (deep > 0) {
      kinds.add(() -> Query.All.of(parts(deep, fields)));
      kinds.add(() -> Query.Any.of(parts(deep, fields)));
      kinds.add(() -> new Query.Not(query(deep - 1, fields)));
    }
    return one(kinds).get();
  }

  private List<Query> parts(int deep, boolean fields) {
    return Stream.generate(() -> query(deep - 1, fields)).limit(1 + chance.nextInt(2)).toList();
  }

  private Field field() {
    Field field = one(List.of(Field.values()));
    return field == Field.DATE ? Field.TITLE : field;
  }

  private Query dated() {
    Stretch one = Stretch.of(one(STRETCHES)).orElseThrow();
    return switch (chance.nextInt(4)) {
      case 0 -> new Query.Dated(one, null);
      case 1 -> new Query.Dated(null, one);
      case 2 -> new Query.Dated(one, one);
      default -> new Query.Dated(one, Stretch.of("2027-02").orElseThrow());
    };
  }

  private String scribble() {
    StringBuilder text = new StringBuilder();
    String[] pieces = MARKS.split("(?<= )");
    int length = chance.nextInt(30);
    for (int at = 0; at < length; at++) {
      text.append(
          chance.nextBoolean()
              ? pieces[chance.nextInt(pieces.length)]
              : String.valueOf(MARKS.charAt(chance.nextInt(MARKS.length()))));
    }
    return text.toString();
  }

  private List<String> some(List<String> from) {
    return Stream.generate(() -> one(from)).limit(1 + chance.nextInt(3)).toList();
  }

  private <T> T one(List<T> from) {
    return from.get(chance.nextInt(from.size()));
  }
}

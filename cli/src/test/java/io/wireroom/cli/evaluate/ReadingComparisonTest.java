package io.wireroom.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.cli.gold.Mark;
import io.wireroom.cli.gold.NamedPerson;
import io.wireroom.cli.gold.Reading;
import io.wireroom.enrich.text.Range;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingComparisonTest {
  private static final Mark ASTHMA = new Mark(new Range(0, 6), "condition:asthma", "negated");

  private final ReadingComparison comparison = new ReadingComparison();

  @Test
  void every_difference_is_told_with_its_article() {
    comparison.add("7", reading("news", ASTHMA), reading("quiz"));

    assertThat(comparison.differences())
        .containsExactly(
            "7 content type: news, found quiz", "7 mention: missed condition:asthma at 0-6");
  }

  @Test
  void assertions_count_where_both_see_the_condition_alone() {
    Mark affirmed = new Mark(ASTHMA.place(), ASTHMA.concept(), "affirmed");
    Mark elsewhere = new Mark(new Range(9, 14), "condition:fever", "negated");

    comparison.add("7", reading("news", ASTHMA), reading("news", affirmed, elsewhere));

    assertThat(printed()).contains("   100.00    0.00   0.00         1      0  negated");
  }

  @Test
  void an_origin_is_the_same_with_and_without_article_and_domain() {
    comparison.add("7", from("The Medscape"), from("Medscape.com"));

    assertThat(printed()).contains("   100.00  100.00  100.00         1      1  origin");
  }

  @Test
  void names_without_concept_count_as_mentions_and_not_as_concepts() {
    Mark unknown = new Mark(new Range(0, 6), "drug:-", "affirmed");

    comparison.add("7", reading("news", unknown), reading("news", unknown));

    assertThat(printed())
        .contains("   100.00  100.00  100.00         1      1  drug")
        .contains("   100.00  100.00  100.00         0      0  drug");
  }

  private String printed() {
    StringWriter out = new StringWriter();
    comparison.print(new PrintWriter(out));
    return out.toString();
  }

  private static Reading reading(String type, Mark... marks) {
    return new Reading(List.of(marks), Set.of(), Set.of(), type, null, List.of(), List.of());
  }

  private static Reading from(String origin) {
    NamedPerson person = new NamedPerson("person:ann-lee", "Ann Lee", List.of());
    return new Reading(List.of(), Set.of(), Set.of(), "news", origin, List.of(person), List.of());
  }
}

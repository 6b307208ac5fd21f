package io.wireroom.cli.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldReaderTest {
  private static final String ARTICLE =
      """
      title: [[Metformin|drug:metformin]] & asthma
      source: Desk
      categories: A; B
      type: news
      specialties: specialty:pulmonology
      topics:
      about: drug:metformin, "odd drug"
      origin: Medscape
      person: ann-lee | Ann Lee | MD, Dr.

      No [[asthma|condition:asthma|negated]], said [[Lee|person:ann-lee]].

      [[Zarumab|drug:-]] came.
      """;

  @TempDir private Path directory;

  @Test
  void marks_become_plain_words_and_their_places() throws IOException {
    GoldArticle article = read(ARTICLE);

    assertThat(article.text().text())
        .isEqualTo("Metformin & asthma\n\nNo asthma, said Lee.\n\nZarumab came.");
    assertThat(article.text().titleLength()).isEqualTo(18);
    assertThat(article.text().paragraphs()).containsExactly(new Range(20, 40), new Range(42, 55));
    assertThat(article.reading().marks())
        .containsExactly(
            new Mark(new Range(0, 9), "drug:metformin", "affirmed"),
            new Mark(new Range(23, 29), "condition:asthma", "negated"),
            new Mark(new Range(36, 39), "person:ann-lee", "affirmed"),
            new Mark(new Range(42, 49), "drug:-", "affirmed"));
  }

  @Test
  void the_head_says_what_the_article_is() throws IOException {
    Reading reading = read(ARTICLE).reading();

    assertThat(reading.specialties()).containsExactly("specialty:pulmonology");
    assertThat(reading.topics()).isEmpty();
    assertThat(reading.origin()).isEqualTo("Medscape");
    assertThat(reading.about()).containsExactly("drug:metformin", "\"odd drug\"");
    assertThat(reading.people())
        .containsExactly(new NamedPerson("person:ann-lee", "Ann Lee", List.of("MD", "Dr.")));
  }

  @Test
  void an_article_comes_as_from_intake_with_its_letters_as_they_are() throws IOException {
    assertThat(read(ARTICLE.replace("came.", "A<B")).ingested().getBodyHtml())
        .contains("A&lt;B</p>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "|negated § |denied § :11: 'denied' is neither negated nor uncertain",
        "drug:- § Drug § :13: 'Zarumab|Drug' has no words",
        "[[Lee|person:ann-lee]] § [[Lee|person:ann-lee § :11: the mark",
        "[[Lee § Lee]] [[Lee § :11: ]] without a [[",
        "person:ann-lee § person:bo-lee § a mark of person:bo-lee without person line",
        "source: § sauce: § :2: 'sauce' is none of",
        "source: Desk § type: quiz § :4: a second type",
        "| MD, Dr. § - MD § :9: 'ann-lee | Ann Lee - MD' is not of the form",
        "specialty:pul § topic:pul § 'topic:pulmonology' of specialties is no specialty",
        "No [[asthma § No  [[asthma § two blanks",
        "came. § came.' ' § white space"
      })
  void what_it_does_not_know_it_refuses_with_the_line(String old, String changed, String said)
      throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("a.txt"), ARTICLE.replace(old, changed.replace("' '", " ")));

    assertThatThrownBy(() -> GoldReader.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.txt")
        .hasMessageContaining(said);
  }

  private GoldArticle read(String lines) throws IOException {
    return GoldReader.read(Files.writeString(directory.resolve("a.txt"), lines));
  }
}

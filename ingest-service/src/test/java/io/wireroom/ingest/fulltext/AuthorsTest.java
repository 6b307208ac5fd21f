package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ida Berg | Ida Berg",
        "By Ida Berg | Ida Berg",
        "Written by:  Ida  Berg | Ida Berg",
        "BY IDA BERG, MD | IDA BERG, MD",
        "Von Ida Berg | Ida Berg",
        "Byron Ida | Byron Ida",
        "Ida Berg • 8h | Ida Berg",
        "By Ida Berg May 20, 2026 | Ida Berg",
        "Ida Berg, updated 3 hours ago | Ida Berg",
        "Last Updated: January 7, 2026 | ''",
        "Published 9 June 2026 | ''",
      })
  void the_authors_line_gives_the_author(String line, String author) {
    assertThat(String.join(", ", Authors.ofLine(line))).isEqualTo(author);
  }
}

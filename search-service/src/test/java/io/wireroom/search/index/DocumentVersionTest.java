package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentVersionTest {
  @Test
  void revisions_count_before_generations() {
    assertThat(DocumentVersion.of(2, 1)).isGreaterThan(DocumentVersion.of(1, 900_000));
    assertThat(DocumentVersion.of(2, 2)).isGreaterThan(DocumentVersion.of(2, 1));
  }

  @Test
  void the_largest_revision_still_has_a_version() {
    assertThat(DocumentVersion.of(Integer.MAX_VALUE, 1)).isPositive();
  }

  @Test
  void numbers_that_would_run_into_each_other_are_refused() {
    assertThatThrownBy(() -> DocumentVersion.of(1, 1 << 20))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DocumentVersion.of(0, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}

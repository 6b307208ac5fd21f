package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ItemOutcomeTest {
  @Test
  void written_is_stored_and_an_older_copy_finds_a_newer_one_stored() {
    assertThat(ItemOutcome.of(201, null)).isEqualTo(ItemOutcome.STORED);
    assertThat(ItemOutcome.of(200, null)).isEqualTo(ItemOutcome.STORED);
    assertThat(ItemOutcome.of(409, "version_conflict_engine_exception"))
        .isEqualTo(ItemOutcome.NEWER_STORED);
  }

  @ParameterizedTest
  @CsvSource({
    "429, es_rejected_execution_exception",
    "429, cluster_block_exception",
    "403, cluster_block_exception",
    "404, index_not_found_exception",
    "503, unavailable_shards_exception",
    "500, some_exception",
    "400, strict_dynamic_mapping_exception"
  })
  void what_an_operator_or_time_mends_is_held(int status, String type) {
    assertThat(ItemOutcome.of(status, type)).isEqualTo(ItemOutcome.HELD);
  }

  @Test
  void content_that_the_mapping_refuses_is_rejected() {
    assertThat(ItemOutcome.of(400, "document_parsing_exception")).isEqualTo(ItemOutcome.REJECTED);
  }
}

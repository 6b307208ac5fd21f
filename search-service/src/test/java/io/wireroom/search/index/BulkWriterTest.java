package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BulkWriterTest {
  private static final int HALF = (int) (BulkWriter.LARGEST_REQUEST / 2);

  @Test
  void a_request_holds_what_fits_and_keeps_the_order() {
    List<BulkItem> items = List.of(item("1", 10), item("2", HALF), item("3", HALF), item("4", 10));

    assertThat(BulkWriter.split(items)).containsExactly(items.subList(0, 2), items.subList(2, 4));
  }

  @Test
  void an_item_larger_than_a_request_goes_alone() {
    List<BulkItem> items = List.of(item("1", 10), item("2", 3 * HALF), item("3", 10));

    assertThat(BulkWriter.split(items)).hasSize(3);
  }

  @Test
  void nothing_needs_no_request() {
    assertThat(BulkWriter.split(List.of())).isEmpty();
  }

  private static BulkItem item(String id, int bytes) {
    return new BulkItem(id, 1, BinaryData.of(new byte[bytes], ContentType.APPLICATION_JSON));
  }
}

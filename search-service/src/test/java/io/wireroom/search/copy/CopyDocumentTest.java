package io.wireroom.search.copy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyDocumentTest {
  @Test
  void the_same_words_are_one_work_when_they_are_enough() {
    assertThat(stored("a", Texts.REPORT).isCopyOf(stored("b", Texts.REPORT))).isTrue();
    assertThat(stored("a", Texts.REPORT).sure()).containsExactly("hash:same");
  }

  @Test
  void the_same_few_words_are_not() {
    String few = "The full text is for subscribers.";

    assertThat(stored("a", few).isCopyOf(stored("b", few))).isFalse();
    assertThat(stored("a", few).sure()).isEmpty();
  }

  /** As the index has it. */
  private static CopyDocument stored(String id, String body) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("id", id).put("sourceId", id).put("title", "").put("body", body);
    document.put("textHash", "same").put("withdrawn", false);
    Sketch.of(new CopyDocument(document).text()).forEach(document.putArray("sketch")::add);
    return new CopyDocument(document);
  }
}

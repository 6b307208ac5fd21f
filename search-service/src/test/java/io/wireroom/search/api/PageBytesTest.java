package io.wireroom.search.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageBytesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode page =
      page(
          """
          {"total": {"value": 2, "score": "kept"},
           "hits": [{"id": "a", "why": ["gout", "“é”"], "score": 1.5}, {"id": "b", "score": 0.25}],
           "widened": false, "next": "/v1/articles?cursor=1"}
          """);

  @Test
  void all_of_it_is_sent() throws IOException {
    assertThat(JSON.readTree(PageBytes.of(page).json())).isEqualTo(page);
  }

  @Test
  void faded_scores_and_another_cursor_make_no_other_tag() {
    String tag = PageBytes.of(page).tag();
    ((ObjectNode) page.at("/hits/0")).put("score", 1.4);
    page.put("next", "/v1/articles?cursor=2");

    assertThat(PageBytes.of(page).tag()).isEqualTo(tag);
  }

  @Test
  void all_else_does() {
    String tag = PageBytes.of(page).tag();

    ObjectNode last = page.deepCopy().putNull("next");
    ObjectNode other = page.deepCopy();
    ((ObjectNode) other.at("/hits/1")).put("id", "c");
    ObjectNode counted = page.deepCopy();
    ((ObjectNode) counted.at("/total")).put("score", "changed");

    assertThat(PageBytes.of(last).tag()).isNotEqualTo(tag);
    assertThat(PageBytes.of(other).tag()).isNotEqualTo(tag);
    assertThat(PageBytes.of(counted).tag()).isNotEqualTo(tag);
  }

  private static ObjectNode page(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}

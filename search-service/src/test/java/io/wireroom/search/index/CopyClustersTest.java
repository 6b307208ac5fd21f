package io.wireroom.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.copy.CopyDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopyClustersTest {
  private final List<CopyDocument> articles = new ArrayList<>();

  @Test
  void an_open_article_joins_the_works_that_it_is_a_copy_of() {
    settled("b", "b", "doi:1");
    settled("c", "c", "doi:2");
    settled("a", "a", "doi:1", "doi:2");

    CopyClusters clusters = new CopyClusters(articles, Set.of("a"));

    assertThat(clusters.workOf("b")).isEqualTo("a");
    assertThat(clusters.workOf("c")).isEqualTo("a");
    assertThat(clusters.isCopied("c")).isTrue();
  }

  @Test
  void what_was_settled_before_is_believed() {
    settled("a", "a", "doi:1");
    settled("b", "a", "doi:2");
    settled("c", "c", "doi:1");
    settled("d", "d", "doi:2");

    CopyClusters clusters = new CopyClusters(articles, Set.of("d"));

    assertThat(clusters.workOf("b")).isEqualTo("a");
    assertThat(clusters.workOf("d")).isEqualTo("a");
    assertThat(clusters.workOf("c")).isEqualTo("c");
    assertThat(clusters.isCopied("c")).isFalse();
  }

  @Test
  void a_work_falls_apart_when_the_article_that_held_it_together_becomes_another() {
    settled("a", "a", "doi:1");
    settled("b", "a", "doi:9");
    settled("c", "a", "doi:2");
    settled("d", "a", "doi:2");

    CopyClusters clusters = new CopyClusters(articles, Set.of("b"));

    assertThat(clusters.isCopied("a")).isFalse();
    assertThat(clusters.workOf("b")).isEqualTo("b");
    assertThat(clusters.workOf("d")).isEqualTo("c");
  }

  @Test
  void a_withdrawn_article_holds_nothing_together() {
    settled("a", "a", "doi:1");
    settled("c", "a", "doi:2");
    articles.add(new CopyDocument(article("b", "a", "doi:1", "doi:2").put("withdrawn", true)));

    CopyClusters clusters = new CopyClusters(articles, Set.of());

    assertThat(clusters.workOf("b")).isEqualTo("b");
    assertThat(clusters.workOf("c")).isEqualTo("c");
  }

  private void settled(String id, String work, String... keys) {
    articles.add(new CopyDocument(article(id, work, keys)));
  }

  private static ObjectNode article(String id, String work, String... keys) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("id", id).put("work", work).put("withdrawn", false);
    List.of(keys).forEach(article.putArray("workKeys")::add);
    return article;
  }
}

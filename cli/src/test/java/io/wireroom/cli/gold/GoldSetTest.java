package io.wireroom.cli.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.contenttype.ContentType;
import io.wireroom.enrich.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldSetTest {
  private static final Path SHIPPED = Path.of("..", "enrich-service", "gold");

  @TempDir private Path directory;

  @Test
  void the_sets_two_halves_have_every_kind_of_piece() throws IOException {
    Map<String, List<GoldArticle>> parts = GoldSet.below(SHIPPED);

    assertThat(parts).containsOnlyKeys("development", "test");
    assertThat(parts.values())
        .allSatisfy(
            part -> {
              assertThat(part).hasSizeGreaterThanOrEqualTo(60);
              assertThat(part.stream().map(one -> one.reading().contentType()))
                  .containsAll(
                      Arrays.stream(ContentType.values())
                          .map(ContentType::label)
                          .collect(Collectors.toSet()));
            });
  }

  @Test
  void the_set_names_only_what_the_vocabulary_has() throws IOException {
    for (List<GoldArticle> part : GoldSet.below(SHIPPED).values()) {
      assertThatCode(() -> GoldSet.check(part, VocabularyReader.seed())).doesNotThrowAnyException();
    }
  }

  @Test
  void an_id_that_no_vocabulary_has_is_told_with_its_article() throws IOException {
    Files.writeString(
        directory.resolve("a.txt"), "title: [[X|drug:no-such]]\ntype: news\n\nIt came.\n");
    List<GoldArticle> articles = List.copyOf(GoldSet.below(directory).values()).get(0);

    assertThatThrownBy(() -> GoldSet.check(articles, VocabularyReader.seed()))
        .hasMessage("a names what no vocabulary has: [drug:no-such]");
  }

  @Test
  void a_directory_without_articles_is_no_set() {
    assertThatThrownBy(() -> GoldSet.below(directory)).hasMessageContaining("no marked article");
  }
}

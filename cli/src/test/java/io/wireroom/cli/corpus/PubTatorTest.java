package io.wireroom.cli.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.enrich.sequence.LabelledSpan;
import io.wireroom.enrich.sequence.LabelledText;
import io.wireroom.enrich.text.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PubTatorTest {
  @TempDir private Path directory;

  @Test
  void titles_abstracts_and_marks_are_read_and_relations_passed_over() throws IOException {
    List<LabelledText> texts =
        LabelledFiles.read(
            List.of(
                file(
                    "a.PubTator",
                    """
                    1|t|Rash after zalumab.
                    1|a|A rash | itch came.
                    1\t0\t4\tRash\tSpecificDisease\tD005076
                    1\t11\t18\tzalumab\tChemical\t-1
                    1\t22\t33\trash | itch\tDisease\tD005076|OMIM:1
                    1\tCID\tD000001\tD000002
                    """)));

    assertThat(texts)
        .singleElement()
        .satisfies(
            text -> {
              assertThat(text.text()).isEqualTo("Rash after zalumab. A rash | itch came.");
              assertThat(text.types()).containsExactlyInAnyOrder("Disease", "Chemical");
              assertThat(text.spans())
                  .containsExactly(
                      new LabelledSpan(new Range(0, 4), "Disease", List.of("MESH:D005076")),
                      new LabelledSpan(new Range(11, 18), "Chemical", List.of()),
                      new LabelledSpan(
                          new Range(22, 33), "Disease", List.of("MESH:D005076", "OMIM:1")));
            });
  }

  @Test
  void our_own_articles_are_read_with_the_types_of_the_public_corpora() throws IOException {
    file(
        "a.txt", "title: [[Rash|condition:rash]]\ntype: news\n\nIt came in [[Ohio|place:ohio]].\n");

    List<LabelledText> texts = LabelledFiles.read(List.of(directory));

    assertThat(texts.get(0).spans())
        .containsExactly(new LabelledSpan(new Range(0, 4), "Disease", List.of("condition:rash")));
    assertThat(texts.get(0).sentences()).containsExactly(new Range(0, 4), new Range(6, 22));
    assertThat(LabelledFiles.read(List.of(directory.resolve("a.txt")))).isEqualTo(texts);
  }

  @Test
  void a_line_that_cannot_be_is_named() {
    assertThatThrownBy(
            () -> PubTator.read(file("b.PubTator", "1|t|Rash.\n1\t4\t2\tx\tDisease\tD1\n")))
        .hasMessageContaining("b.PubTator:2:");
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }
}

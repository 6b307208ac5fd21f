package io.wireroom.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParagraphShapesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<h2>What Remains</h2><p>Text.</p>            | What Remains | HEADING",
        "<h4>What <i>Remains</i></h4>                 | What Remains | HEADING",
        "<p><strong>What Remains</strong> </p>        | What Remains | HEADING",
        "<p><b>Take with food.</b></p>                | Take with food. | PLAIN",
        "<p><b>Dose:</b> 5 mg</p>                     | Dose: 5 mg   | PLAIN",
        "<ul><li>First</li><li>Second</li></ul>       | Second       | ITEM",
        "<ul><li>First<ul><li>Inner</li></ul></li></ul> | First      | ITEM",
        "<ol><li><p>First</p></li></ol>               | First        | ITEM",
        "<blockquote><p>So it is.</p></blockquote>    | So it is.    | QUOTATION",
        "<div>Loose <b>words</b></div>                | Loose words  | PLAIN",
        "<h2>Caution</h2><p>Caution</p>               | Caution      | PLAIN",
        "<h2>Adults&nbsp;and  children</h2>           | Adults and children | HEADING",
        "''                                           | anything     | PLAIN",
      })
  void a_paragraph_is_set_as_in_the_html(String html, String paragraph, ParagraphShape shape) {
    assertThat(ParagraphShapes.of(html).shapeOf(paragraph)).isEqualTo(shape);
  }

  @Test
  void deep_nesting_ends() {
    String html = "<ul><li>x".repeat(20_000);

    assertThat(ParagraphShapes.of(html).shapeOf("x")).isEqualTo(ParagraphShape.ITEM);
  }
}

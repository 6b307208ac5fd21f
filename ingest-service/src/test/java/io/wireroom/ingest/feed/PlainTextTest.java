package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Statins                                     |Statins",
        "A <b>bold</b> claim                         |A bold claim",
        "<p>One</p><p>Two</p>                        |One Two",
        "CO<sub>2</sub> rises                        |CO2 rises",
        "p < 0.05 and n > 3                          |p < 0.05 and n > 3",
        "<5 mg                                       |<5 mg",
        "AT&T, R&D                                   |AT&T, R&D",
        "Salt &amp; pepper                           |Salt & pepper",
        "&lt;b&gt; &quot;x&quot; &#39;y&#39;&nbsp;z  |<b> \"x\" 'y' z",
        "caf&eacute; &#x2014; &amp; &hellip;         |café — & …",
        "a<script>alert('x')</script>b               |ab",
        "a<!-- no <b> words -->b                     |ab",
        "a <b unclosed                               |a",
        "The <title> element in <b>HTML</b>          |The <title> element in HTML",
        "<TITLE>Gout</TITLE> and <title class='a'>b  |Gout and b",
        "<table><tr><td>a</td></tr></table>          |a",
        "&                                           |&",
      })
  void html_becomes_its_words_on_one_line(String html, String words) {
    assertThat(PlainText.of(html)).isEqualTo(words);
  }
}

package io.wireroom.ingest.html;

import static io.wireroom.ingest.html.InertHtml.assertInert;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlCleanerTest {
  private static final String BASE = "https://e.example.org/a/b/";

  @Test
  void nothing_active_survives() {
    assertThat(HostileHtml.known()).hasSizeGreaterThan(200);

    HostileHtml.known().forEach(html -> assertInert(HtmlCleaner.clean(html, BASE), html));
  }

  @Test
  void nothing_active_survives_without_a_base_either() {
    HostileHtml.known().forEach(html -> assertInert(HtmlCleaner.clean(html, null), html));
  }

  @Test
  void cleaning_what_is_clean_changes_nothing() {
    HostileHtml.known().forEach(HtmlCleanerTest::assertSettled);
  }

  @Test
  void mixtures_of_harm_are_made_inert_and_stay_as_they_are() {
    for (long seed = 0; seed < 4_000; seed++) {
      String html = HostileHtml.mixture(seed);
      assertInert(HtmlCleaner.clean(html, BASE), html);
      assertSettled(html);
    }
  }

  @Test
  void known_harm_in_the_middle_of_other_harm_is_made_inert() {
    String[] known = HostileHtml.known().toArray(String[]::new);
    for (int first = 0; first < known.length; first++) {
      String html = "<p>a" + known[first] + "<p>b" + known[(first * 7 + 3) % known.length] + "c";
      assertInert(HtmlCleaner.clean(html, BASE), html);
      assertSettled(html);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a &amp; b &lt; c</p>",
        "<a href='/x?utm_source=f&y=1'>l</a>",
        "<ul><li>a<li>b</ul>",
        "plain & simple",
        "<td>x</td>",
        "{{x}} <p>{</p>{y",
        "<math><msup><mi>x</mi><mn>2</mn></msup></math>",
        "<pre>\n\n  x</pre>",
        "  <p> a  b </p>  "
      })
  void harmless_html_settles_at_once_too(String html) {
    assertSettled(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../x?y=1#z | https://e.example.org/a/x?y=1#z",
        "/x | https://e.example.org/x",
        "x.html | https://e.example.org/a/b/x.html",
        "//other.example.org/x | https://other.example.org/x",
        "x y.html | https://e.example.org/a/b/x%20y.html",
        "?p=2 | https://e.example.org/a/b/?p=2",
        "HTTPS://E.example.org/X | https://E.example.org/X",
        "mailto:desk@example.org | mailto:desk@example.org",
      })
  void links_are_absolute(String written, String absolute) {
    assertThat(href("<a href=\"" + written + "\">l</a>")).isEqualTo(absolute);
  }

  @Test
  void a_base_inside_the_text_moves_no_link() {
    assertThat(href("<base href='https://evil.example/'><a href='x'>l</a>"))
        .isEqualTo("https://e.example.org/a/b/x");
  }

  @Test
  void a_relative_link_without_a_base_leaves_its_text() {
    assertThat(HtmlCleaner.clean("<a href='/x'>text</a>", null)).isEqualTo("text");
  }

  @Test
  void formulas_become_text() {
    assertThat(
            HtmlCleaner.clean(
                "<math><mi>x</mi><mo>=</mo><msup><mi>y</mi><mn>2</mn></msup>"
                    + "<annotation encoding='TeX'>x=y^2</annotation></math>",
                null))
        .isEqualTo("x &#61; y <sup>2 </sup>");
  }

  @Test
  void what_tells_something_of_text_is_kept() {
    String html =
        "<p dir=\"rtl\" lang=\"he\">x<sup>2</sup></p><ol start=\"3\"><li>y</li></ol>"
            + "<table><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>";

    assertThat(HtmlCleaner.clean(html, null)).isEqualTo(html);
  }

  @Test
  void a_form_around_a_text_goes_and_the_text_stays() {
    assertThat(
            HtmlCleaner.clean(
                "<form action=/x><p>text</p><input value=y><button>z</button></form>", BASE))
        .isEqualTo("<p>text</p>");
  }

  @Test
  void text_nested_deeper_than_anyone_reads_is_not_lost() {
    String deep = "<div>".repeat(5_000) + "text" + "</div>".repeat(5_000);

    assertThat(HtmlCleaner.text(HtmlCleaner.clean(deep, null))).isEqualTo("text");
  }

  private static void assertSettled(String html) {
    String once = HtmlCleaner.clean(html, BASE);

    assertThat(HtmlCleaner.clean(once, BASE)).as("made of %s", html).isEqualTo(once);
    assertThat(HtmlCleaner.clean(once, null)).as("without a base, of %s", html).isEqualTo(once);
  }

  private static String href(String html) {
    return org.jsoup.Jsoup.parse(HtmlCleaner.clean(html, BASE)).select("a").attr("href");
  }
}

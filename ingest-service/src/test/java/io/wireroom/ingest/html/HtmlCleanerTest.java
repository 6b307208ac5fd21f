package io.wireroom.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlCleanerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script><p>x</p>",
        "<p onclick=alert(1)>x</p>",
        "<a href='javascript:alert(1)'>x</a>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe src='https://evil.example'></iframe>",
        "<p style='background:url(javascript:alert(1))'>x</p>",
        "<math><mtext></p><img src=1 onerror=alert(1)>",
      })
  void nothing_active_survives(String html) {
    assertThat(HtmlCleaner.clean(html, "https://e.example.org/"))
        .doesNotContainIgnoringCase("alert")
        .doesNotContainIgnoringCase("<iframe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a &amp; b &lt; c</p>",
        "<a href='/x?utm_source=f&y=1'>l</a>",
        "<ul><li>a<li>b</ul>",
        "plain & simple",
        "<td>x</td>"
      })
  void cleaning_what_is_clean_changes_nothing(String html) {
    String once = HtmlCleaner.clean(html, "https://e.example.org/");

    assertThat(HtmlCleaner.clean(once, "https://e.example.org/")).isEqualTo(once);
  }

  @Test
  void links_are_absolute_and_do_not_track() {
    assertThat(
            HtmlCleaner.clean(
                "<a href='../x?utm_source=f&amp;y=1#z'>l</a>", "https://e.example.org/a/b/"))
        .contains("href=\"https://e.example.org/a/x?y&#61;1#z\"");
  }
}

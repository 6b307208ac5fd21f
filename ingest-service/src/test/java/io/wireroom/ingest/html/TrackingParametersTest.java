package io.wireroom.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrackingParametersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://e.org/a?utm_source=rss&utm_medium=feed | https://e.org/a",
        "https://e.org/a?id=7&utm_source=rss#top | https://e.org/a?id=7#top",
        "https://e.org/a?UTM_Source=rss&id=7 | https://e.org/a?id=7",
        "https://e.org/a?utm%5Fsource=rss | https://e.org/a",
        "https://e.org/a?x=1&amp;utm_source=rss | https://e.org/a?x=1",
        "https://e.org/a?fbclid=1&gclid=2&mc_cid=3&mc_eid=4&msclkid=5&s_cid=6 | https://e.org/a",
        "https://e.org/a#utm_source=rss | https://e.org/a",
        "https://e.org/a#xtor=RSS-1 | https://e.org/a",
        "https://e.org/a?q={a}&utm_id=1 | https://e.org/a?q={a}",
        "https://e.org/a?utm=1&at=2&at_home | https://e.org/a?utm=1&at=2&at_home",
        "https://e.org/a?next=https://f.org/?utm_x=1 | https://e.org/a?next=https://f.org/?utm_x=1",
        "https://e.org/a? | https://e.org/a",
        "https://e.org/a | https://e.org/a",
      })
  void what_only_tells_who_followed_a_link_is_left_out(String written, String link) {
    assertThat(TrackingParameters.without(written)).isEqualTo(link);
    assertThat(TrackingParameters.without(link)).isEqualTo(link);
  }
}

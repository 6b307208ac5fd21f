package io.wireroom.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RobotsTxtTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // the RFC's own examples, 2.2.2 and 5.2
        "Disallow: /example/page/ | Allow: /example/page/disallowed.gif, /example/page/disallowed.gif, true",
        "Allow: /example/page/ | Disallow: /example/page/disallowed.gif, /example/page/disallowed.gif, false",
        "Disallow: /foo/bar?baz=quz, /foo/bar?baz=quz, false",
        "Disallow: /foo/bar/%62%61%7A, /foo/bar/baz, false",
        "Disallow: /foo/bar/baz, /foo/bar/%62%61%7A, false",
        "Disallow: /foo/bar/ツ, /foo/bar/%E3%83%84, false",
        "Disallow: /foo/bar/%e3%83%84, /foo/bar/ツ, false",
        // ends and anything
        "Disallow: *.gif$, /a/b.gif, false",
        "Disallow: *.gif$, /a/b.gif?x, true",
        "Disallow: /a/*/c, /a/b/b/c/d, false",
        "Disallow: /a/*/c, /a/c, true",
        "Disallow: /a$, /a, false",
        "Disallow: /a$, /ab, true",
        "Disallow: /*ab*ab$, /abab, false",
        "Disallow: /*ab*ab$, /ab, true",
        "Disallow: *$, /x, false",
        // lengths
        "Disallow: / | Allow: /news/, /news/1, true",
        "Disallow: / | Allow: /news/, /press/1, false",
        "Disallow: /a | Allow: /a, /a, true",
        "Allow: /a | Disallow: /a, /a, true",
        "Disallow: /, /robots.txt, true",
        "Disallow:, /a, true",
        "-, /a, true",
      })
  void the_longest_rule_decides(String rules, String path, boolean allowed) {
    String text = "User-agent: *\n" + (rules == null ? "" : rules.replace(" | ", "\n"));

    assertThat(RobotsTxt.parse(text, "wireroom").allows(path)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *|Disallow: /|User-agent: wireroom|Allow: /', true",
    "'User-agent: wireroom|Disallow: /|User-agent: *|Allow: /', false",
    "'User-agent: WireRoom|Disallow: /', false",
    "'User-agent: Wireroom/2.0 (x)|Disallow: /', false",
    "'User-agent: wireroom-news|Disallow: /', true",
    "'User-agent: wire|Disallow: /', true",
    "'User-agent: other|User-agent: wireroom|Disallow: /', false",
    "'User-agent: wireroom|User-agent: other|Disallow: /', false",
    "'User-agent: wireroom|Allow: /b|User-agent: other|Disallow: /|User-agent: wireroom|Disallow: /a', false",
    "'User-agent: wireroom|Sitemap: https://e.example/s.xml|Disallow: /', false",
    "'User-agent: other|Disallow: /', true",
    "'Disallow: /', true",
    "'user-AGENT : wireroom # us|DISALLOW: / # all', false",
    "'# nothing', true",
    "'User-agent: wireroom|# a note||Disallow: /', false",
    "'User-agent: wireroom|Crawl-delay: 3|User-agent: other|Disallow: /', true",
  })
  void our_own_groups_count_and_else_those_for_all(String text, boolean allowed) {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      assertThat(RobotsTxt.parse(text.replace("|", end), "Wireroom").allows("/a"))
          .isEqualTo(allowed);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 10000", "0.5, 500", "none, 0", "-1, 0", "999999, 0"})
  void a_wished_pause_is_read(String written, long millis) {
    RobotsTxt robots = RobotsTxt.parse("User-agent: *\nCrawl-delay: " + written, "wireroom");

    assertThat(robots.pause()).isEqualTo(Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html><body>Not found</body></html>", "", "\u0000\u0001", "User-agent", "%zz: %"})
  void what_is_no_robots_txt_forbids_nothing(String text) {
    assertThat(RobotsTxt.parse(text, "wireroom").allows("/a%")).isTrue();
  }

  @Test
  void a_byte_order_mark_hides_nothing() {
    assertThat(RobotsTxt.parse("\ufeffUser-agent: *\nDisallow: /", "wireroom").allows("/a"))
        .isFalse();
  }

  @Test
  void when_the_site_cannot_be_asked_nothing_is_allowed() {
    assertThat(RobotsTxt.FORBIDS_ALL.allows("/a")).isFalse();
    assertThat(RobotsTxt.ALLOWS_ALL.allows("/a")).isTrue();
  }

  @Test
  void a_huge_one_is_read_to_its_limit() {
    String text = "User-agent: *\n" + "Disallow: /x*y*z\n".repeat(100_000) + "Disallow: /\n";

    assertThat(RobotsTxt.parse(text, "wireroom").allows("/a")).isTrue();
    assertThat(RobotsTxt.parse(text, "wireroom").allows("/x1y1z")).isFalse();
  }
}

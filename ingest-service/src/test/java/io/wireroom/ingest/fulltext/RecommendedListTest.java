package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Recommended;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecommendedListTest {
  @Test
  void the_publishers_own_list_is_read_in_order() {
    assertThat(
            RecommendedList.of(
                Jsoup.parse(
                    SamplePages.file(SamplePages.named("recommended"), "source.html"),
                    "https://w.example/")))
        .containsExactly(
            new Recommended(
                "A vaccine against urinary infection moves on",
                "Ward Edge Urology",
                "https://w.example/a1"),
            new Recommended(
                "When fever after surgery is no infection",
                "Ward Edge Surgery",
                "https://w.example/a2"),
            new Recommended(
                "Fosfomycin: where it fits",
                "Ward Edge Infectious Diseases",
                "https://w.example/a3"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Recommended Reading</h3><p>There is none.</p>",
        "<p>Recommended reading is what they call it: <a href=x>x</a></p>",
        "<h3>Related</h3><ul><li><a href=x>x</a></li></ul>",
        ""
      })
  void other_lists_are_none(String html) {
    assertThat(RecommendedList.of(Jsoup.parse(html, "https://w.example/"))).isEmpty();
  }
}

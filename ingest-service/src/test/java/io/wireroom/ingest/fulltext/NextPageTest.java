package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NextPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://m.example/news/gout | ?page=2",
        "https://m.example/news/gout?id=7 | ?id=7&page=2",
        "https://m.example/news/gout?id=7 | ?page=2&id=7",
        "https://m.example/news/gout?page=1 | ?page=2",
        "https://m.example/news/gout?utm_source=rss | /news/gout?page=2&utm_source=rss",
        "https://m.example/news/gout | /news/gout/2",
        "https://m.example/news/gout/ | /news/gout/2/",
        "https://m.example/news/gout/ | /news/gout/page/2/",
        "https://m.example/news/gout | /news/gout/page-2",
        "https://m.example/news/gout | /news/gout/p2",
        "https://m.example/viewarticle/998877 | /viewarticle/998877_2",
        "https://m.example/news/gout.html | gout-2.html",
        "https://m.example/news/gout.html | gout_page_2.html",
        "https://m.example/news/gout,1.html | gout,2.html",
        "https://www.m.example/news/gout | https://m.example/news/gout?page=2",
        "http://m.example/news/gout | https://m.example/news/gout?page=2#top",
      })
  void the_second_page_is_found_by_what_its_address_is_like(String first, String link) {
    assertThat(NextPage.of("<a href=\"" + link + "\">Next</a>", first, 1)).isPresent();
    assertThat(NextPage.of("<link rel=next href=\"" + link + "\">", first, 1)).isPresent();
    assertThat(NextPage.of("<a href=\"" + link + "\">2</a>", first, 1)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://m.example/news/gout | /news/asthma",
        "https://m.example/news/12 | /news/13",
        "https://m.example/news/gout-1 | /news/asthma-2",
        "https://m.example/news/gout | https://other.example/news/gout?page=2",
        "https://m.example/news/gout | ?page=3",
        "https://m.example/news/gout | ?page=1",
        "https://m.example/news/gout | /news/page/2",
        "https://m.example/news/gout | /news/gout/comments/2",
        "https://m.example/news/gout?id=7 | ?id=8&page=2",
        "https://m.example/news/gout | /news/gout?replytocom=2",
        "https://m.example/news/gout | javascript:next(2)",
        "https://m.example/news/gout | #2",
        "https://m.example/2026/03/gout | /2026/03/2",
      })
  void a_link_to_something_else_is_not_followed(String first, String link) {
    assertThat(NextPage.of("<a rel=next href=\"" + link + "\">Next</a>", first, 1)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Next, true",
    "next page », true",
    "Continue reading, true",
    "›, true",
    "2, true",
    "Page 2, true",
    "Weiter, true",
    "Suivant, true",
    "Siguiente, true",
    "3, false",
    "Print all pages, false",
    "Gout in the young, false",
    "Previous, false"
  })
  void a_link_counts_by_what_it_says(String label, boolean counts) {
    String html = "<a href='/news/gout?page=2'>" + label + "</a>";

    assertThat(NextPage.of(html, "https://m.example/news/gout", 1).isPresent()).isEqualTo(counts);
  }

  @Test
  void later_pages_lead_on_and_the_last_one_does_not() {
    String bar =
        "<a href='?page=1'>1</a> <a href='?page=2'>2</a> <a href='?page=3'>3</a>"
            + " <a href='?page=1'>Previous</a>";
    String first = "https://m.example/news/gout";

    assertThat(NextPage.of(bar, first, 1)).hasValue(first + "?page=2");
    assertThat(NextPage.of(bar, first, 2)).hasValue(first + "?page=3");
    assertThat(NextPage.of(bar, first, 3)).isEmpty();
  }
}

package io.wireroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagesForBrowsersTest {
  /** As Chromium sends it. */
  private static final String[] BROWSER = {
    "Accept",
    "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"
  };

  private static final RoutesWithoutIndex ROUTES = new RoutesWithoutIndex();

  @AfterAll
  static void stop() {
    ROUTES.close();
  }

  @Test
  void an_address_that_leads_nowhere_gets_a_page() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/nothing/here", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("There is no such page");
  }

  @Test
  void a_program_gets_a_problem_instead() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/nothing/here", "Accept", "*/*");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void a_search_that_cannot_be_read_says_why_and_keeps_the_words() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/?q=%22gout%22&size=0", BROWSER);

    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.select("main > p").eachText())
        .contains("Size takes a whole number from 1 to 100.");
    assertThat(page.select("#q").attr("value")).isEqualTo("\"gout\"");
  }

  @Test
  void while_the_index_is_away_a_page_says_so() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/?q=gout", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("The search is resting");
  }

  @Test
  void what_was_left_empty_leaves_the_address() throws Exception {
    HttpResponse<String> answer = ROUTES.get("/?q=gout%20flare&from=&to=&type=news", BROWSER);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/?q=gout+flare&type=news");
  }
}

package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is found beyond the articles that fulfil a question. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WideningIT {
  private static final int OTHERS = 30;

  private static RunningSearch search;

  @BeforeAll
  static void publish(Stack stack) throws Exception {
    search = new RunningSearch(stack);
    EnrichedArticles[] all = new EnrichedArticles[OTHERS + 3];
    for (int other = 0; other < OTHERS; other++) {
      all[other] = article("x" + other).title("Budget " + other).body("Offices were painted.");
    }
    all[OTHERS] = article("a").title("Gout flares").body("Colchicine calms podagra.");
    all[OTHERS + 1] = article("b").title("Old remedies").body("Colchicine calms, in podagra too.");
    all[OTHERS + 2] = article("c").title("Gout and cherries").body("Fruit was eaten.");
    search.index(all);
  }

  @AfterAll
  static void stop() {
    search.close();
  }

  @Test
  void articles_like_the_best_ones_come_after_those_that_were_asked_for() throws Exception {
    JsonNode page = search.json("/v1/articles?q=" + encoded("gout flares"));

    assertThat(page.path("hits").findValuesAsText("id").stream().filter(id -> id.length() == 1))
        .containsExactly("a", "c", "b");
    assertThat(page.at("/hits/0/why").toString()).isEqualTo("[\"gout flares\"]");
    assertThat(page.at("/hits/1/why")).isEmpty();
    assertThat(page.path("widened").asBoolean()).isTrue();
    assertThat(page.at("/total/value").asInt()).isEqualTo(1);
  }

  @Test
  void nobody_gets_more_who_does_not_want_it() throws Exception {
    for (String asked :
        new String[] {
          "gout flares&widen=off",
          "gout flares&sort=newest",
          "gout AND flares",
          "title:\"gout flares\""
        }) {
      String[] parts = asked.split("&", 2);
      JsonNode page =
          search.json(
              "/v1/articles?q=" + encoded(parts[0]) + (parts.length == 1 ? "" : "&" + parts[1]));

      assertThat(page.path("hits")).as(asked).hasSize(1);
      assertThat(page.path("widened").asBoolean()).as(asked).isFalse();
    }
  }

  @Test
  void pages_go_on_without_gap_or_double() throws Exception {
    JsonNode whole = search.json("/v1/articles?size=100&q=" + encoded("gout flares"));
    JsonNode first = search.json("/v1/articles?size=2&q=" + encoded("gout flares"));
    JsonNode second = search.json(first.path("next").asText());

    assertThat(first.at("/hits/0/id")).isEqualTo(whole.at("/hits/0/id"));
    assertThat(first.at("/hits/1/id")).isEqualTo(whole.at("/hits/1/id"));
    assertThat(second.at("/hits/0/id")).isEqualTo(whole.at("/hits/2/id"));
  }

  private static String encoded(String asked) {
    return URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }
}

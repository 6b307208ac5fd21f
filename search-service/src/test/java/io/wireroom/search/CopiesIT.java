package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies are one work, whatever order they come in, until they are no copies any more. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CopiesIT {
  private static final String NEWS =
      "A pill for %1$s helped %2$s adults in a trial that ended in %1$s, researchers reported at a meeting in Lyon."
          + " Those who took it had fewer attacks of %1$s in the first year, and the gain grew in the second."
          + "\n\n“Nobody had hoped for as much,” said Ana Ruiz, who led the work at the hospital in %3$s."
          + " She asked for a second trial with older people before anybody changes what is done in %3$s.";
  private static final String OTHER =
      "Bakers in the old town have begun to sell bread with less salt, and few of their customers noticed any change."
          + " The council wants schools and canteens to follow, beginning with the smallest of them after the holidays.";

  private RunningSearch search;

  @BeforeEach
  void start(Stack stack) throws Exception {
    search = new RunningSearch(stack);
  }

  @AfterEach
  void stop() {
    search.close();
  }

  @Test
  void copies_are_one_hit_and_totals_facets_pages_and_exports_count_works() throws Exception {
    search.index(story(), article("other").source("bakery").body(OTHER));
    search.publish(copy("b1", "partner"), copy("b2", "gazette"), copy("b3", "gazette"));

    JsonNode page =
        search.await(
            "/v1/articles?q=trial&facets=on",
            one -> copies(one, "a") == 3 && one.at("/total/value").asInt() == 1);

    assertThat(page.path("hits").findValuesAsText("work")).containsExactly("a");
    assertThat(page.at("/hits/0/copies/sources/0").toString()).contains("\"count\":");
    page.at("/facets/sources").forEach(one -> assertThat(one.path("count").asInt()).isOne());
    // A partner's copy is the hit where only its words or its source are asked for
    assertThat(ids("/v1/articles?source=partner")).containsExactly("b1");
    assertThat(ids("/v1/articles?q=%22word+from+gazette%22&sort=oldest")).hasSize(1);
    assertThat(ids("/v1/articles?copies=on")).hasSize(5);
    assertThat(walked("/v1/articles?size=1&sort=oldest")).hasSize(2);
    assertThat(search.get("/v1/exports/ndjson").body().lines()).hasSize(2);
    assertThat(search.get("/v1/exports/ndjson?copies=on").body().lines()).hasSize(5);
    assertThat(search.get("/v1/feeds/rss").body().split("<item>")).hasSize(3);
  }

  @Test
  void an_article_tells_its_origin_its_copies_and_what_was_changed() throws Exception {
    search.index(story(), copy("b1", "partner"));

    JsonNode copy = search.await("/v1/articles/b1", one -> one.path("work").isObject());

    assertThat(new PublishedApi().objections("Article", copy)).isEmpty();
    assertThat(copy.at("/work/origin/id").asText()).isEqualTo("a");
    assertThat(copy.at("/work/decidedBy").asText()).isEqualTo("first");
    assertThat(copy.at("/work/changes").findValuesAsText("after"))
        .containsExactly("One more word from partner.");
    assertThat(search.json("/v1/articles/a").at("/work/copies/0/added").asInt()).isOne();
    assertThat(search.get("/articles/b1", "Accept", "text/html").body())
        .contains("A copy of")
        .contains("One more word from partner.");
    assertThat(search.json("/v1/articles/b1/related").path("hits")).isEmpty();
  }

  @Test
  void a_correction_leaves_a_work_and_comes_back_to_it() throws Exception {
    search.index(story(), copy("b1", "partner"), copy("b2", "gazette"));
    search.await("/v1/articles?q=trial", one -> copies(one, "a") == 2);

    search.publish(story().revision(2).body(OTHER));

    search.await("/v1/articles/a", one -> one.path("work").isNull());
    search.await("/v1/articles?q=trial", one -> copies(one, "b1") == 1);
    search.publish(story().revision(3));
    search.await("/v1/articles?q=trial", one -> copies(one, "a") == 2);
  }

  @Test
  void what_comes_is_compared_with_what_an_article_says_now() throws Exception {
    search.index(story(), copy("b1", "partner"), copy("b2", "gazette"));
    search.await("/v1/articles?q=trial", one -> copies(one, "a") == 2);
    String told = NEWS.formatted("gout", "812", "Metz");
    String background = told.substring(0, told.indexOf("\n\n"));
    search.publish(story().revision(2).body(OTHER + "\n\n" + OTHER + "\n\n" + background));
    search.await("/v1/articles/a", one -> one.path("work").isNull());

    search.publish(copy("b3", "post"));

    JsonNode last = search.await("/v1/articles/b3", one -> one.path("work").isObject());
    assertThat(last.at("/work/origin/id").asText()).isEqualTo("b1");
    assertThat(search.json("/v1/articles/a").path("work").isNull()).isTrue();
  }

  @Test
  void copies_of_a_withdrawn_origin_stay_and_have_another() throws Exception {
    search.index(story(), copy("b1", "partner"), copy("b2", "gazette"));
    search.await("/v1/articles?q=trial", one -> copies(one, "a") == 2);

    search.publish(story().revision(2).withdrawn(WithdrawalReason.STATUS, null));

    JsonNode left =
        search.await("/v1/articles/b2", one -> one.at("/work/origin/id").asText().equals("b1"));
    assertThat(left.at("/work/copies")).hasSize(1);
    assertThat(search.get("/v1/articles/a").statusCode()).isEqualTo(410);
  }

  @Test
  void a_follow_up_is_in_the_story_and_no_copy() throws Exception {
    EnrichedArticles later =
        article("later")
            .source("gazette")
            .title("Second trial of the pill in Lyon")
            .body(
                "The hospital in Metz will lead a second trial, its director said on Friday, with 900 older people."
                    + " Money was found last week, after the report of Ana Ruiz in Lyon had been read in Paris.")
            .publishedAt("2026-03-09T08:00:00Z")
            .entity("condition:gout", "condition", "pill", 0.9)
            .entity("place:lyon", "place", "Lyon", 0.5);
    search.index(
        story()
            .entity("condition:gout", "condition", "pill", 0.9)
            .entity("place:lyon", "place", "Lyon", 0.5),
        later,
        article("old")
            .body(OTHER)
            .publishedAt("2025-03-01T08:00:00Z")
            .entity("place:lyon", "place", "town", 0.5));

    JsonNode story = search.json("/v1/articles/later/story");

    assertThat(story.path("reports").findValuesAsText("id")).containsExactly("a", "later");
    assertThat(search.json("/v1/articles/a/story").path("reports").findValuesAsText("id"))
        .containsExactly("a", "later");
    assertThat(search.json("/v1/articles?q=pill").path("hits")).hasSize(2);
  }

  /** The end is the same whatever the order, and whatever is read twice. */
  @Test
  void order_does_not_matter() throws Exception {
    Set<String> ends = new LinkedHashSet<>();
    for (int seed = 0; seed < 3; seed++) {
      String name = "s" + seed;
      List<EnrichedArticles> all = new ArrayList<>();
      for (int copy = 0; copy < 6; copy++) {
        EnrichedArticles one =
            article(name + copy)
                .source("desk-" + copy)
                .body(NEWS.formatted(name, 100 + seed, "Metz" + seed) + " Line " + copy + ".");
        all.add(one);
        all.add(one);
      }
      Collections.shuffle(all, new Random(seed));
      search.publish(all.toArray(EnrichedArticles[]::new));
      search.await("/v1/articles?q=" + name, page -> copies(page, name + "0") == 5);
      ends.add(
          new TreeSet<>(
                  search
                      .json("/v1/articles?copies=on&q=" + name)
                      .path("hits")
                      .findValuesAsText("work"))
              .toString()
              .replace(name, ""));
    }

    assertThat(ends).containsExactly("[0]");
  }

  private static EnrichedArticles story() {
    return article("a")
        .body(NEWS.formatted("gout", "812", "Metz"))
        .publishedAt("2026-03-01T08:00:00Z");
  }

  private static EnrichedArticles copy(String id, String source) {
    return article(id)
        .source(source)
        .title("Trial news")
        .body(NEWS.formatted("gout", "812", "Metz") + "\n\nOne more word from " + source + ".")
        .publishedAt("2026-03-0" + (2 + id.charAt(1) - '0') + "T08:00:00Z");
  }

  private static int copies(JsonNode page, String work) {
    for (JsonNode hit : page.path("hits")) {
      if (hit.path("work").asText().equals(work) && page.path("hits").size() == 1) {
        return hit.at("/copies/count").asInt();
      }
    }
    return -1;
  }

  private List<String> ids(String path) throws Exception {
    List<String> ids = new ArrayList<>();
    search.json(path).path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  private List<String> walked(String first) throws Exception {
    List<String> ids = new ArrayList<>();
    for (String next = first; !next.isEmpty(); ) {
      JsonNode page = search.json(next);
      page.path("hits").forEach(hit -> ids.add(hit.path("work").asText()));
      next = page.path("next").asText("");
      next = page.path("next").isNull() ? "" : next;
    }
    return ids;
  }
}

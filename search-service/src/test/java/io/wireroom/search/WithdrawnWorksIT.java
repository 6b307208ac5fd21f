package io.wireroom.search;

import static io.wireroom.search.EnrichedArticles.article;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies go with a withdrawn work, and come back with it, in whatever order all of it comes. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawnWorksIT {
  private static final String DOI = "doi:10.1000/7";

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
  void copies_of_a_retracted_article_go_with_it_and_say_why() throws Exception {
    search.index(
        article("a").source("journal").work(DOI, "url:j.example/a"),
        article("copy").source("partner").work("url:j.example/a"),
        article("double").source("journal").work(DOI),
        article("notice").source("journal").work("doi:10.1000/9"),
        article("other").source("partner").work("doi:10.1000/8"));

    search.publish(
        article("a")
            .source("journal")
            .revision(2)
            .work(DOI, "url:j.example/a")
            .withdrawn(WithdrawalReason.RETRACTION, "notice"));

    awaitShown("notice", "other");
    JsonNode gone = problem("/v1/articles/copy");
    assertThat(gone.path("detail").asText())
        .isEqualTo(
            "article copy was withdrawn: the article that it is a copy of was retracted on 2026-03-05");
    assertThat(gone.path("withdrawal").toString())
        .isEqualTo(
            "{\"reason\":\"RETRACTION\",\"at\":\"2026-03-05T00:00:00Z\",\"detail\":\"as it was said\","
                + "\"notice\":\"/v1/articles/notice\",\"copyOf\":\"/v1/articles/a\"}");
    assertThat(problem("/v1/articles/a").at("/withdrawal/copyOf").isNull()).isTrue();
    assertThat(search.get("/v1/articles/work%2Fdoi:10.1000%2F7").statusCode()).isEqualTo(404);
    assertThat(new PublishedApi().differences("GoneProblem", gone)).isEmpty();
  }

  @Test
  void a_copy_that_comes_later_or_changes_is_not_shown_either() throws Exception {
    search.publish(
        article("a")
            .source("journal")
            .revision(2)
            .work(DOI)
            .withdrawn(WithdrawalReason.STATUS, null));
    awaitReceipts(1);

    search.publish(article("copy").source("partner").work(DOI), article("other").source("partner"));
    awaitShown("other");
    search.publish(article("copy").source("partner").revision(2).work(DOI), article("last"));

    awaitShown("other", "last");
    assertThat(search.get("/v1/articles/copy").statusCode()).isEqualTo(410);
  }

  @Test
  void a_source_that_takes_back_one_of_two_keeps_the_other() throws Exception {
    search.index(
        article("a").source("journal").work(DOI), article("b").source("journal").work(DOI));

    search.publish(
        article("a")
            .source("journal")
            .revision(2)
            .work(DOI)
            .withdrawn(WithdrawalReason.TOMBSTONE, null));

    awaitShown("b");
  }

  @Test
  void what_is_published_again_brings_its_copies_back_but_those_that_another_withdrew()
      throws Exception {
    search.index(
        article("a").source("journal").work(DOI),
        article("copy").source("partner").work(DOI),
        article("both").source("partner").work(DOI, "text:1"),
        article("z").source("agency").work("text:1"));
    search.publish(
        article("a")
            .source("journal")
            .revision(2)
            .work(DOI)
            .withdrawn(WithdrawalReason.STATUS, null),
        article("z")
            .source("agency")
            .revision(2)
            .work("text:1")
            .withdrawn(WithdrawalReason.STATUS, null));
    awaitShown();

    search.publish(article("a").source("journal").revision(3).work(DOI));

    awaitShown("a", "copy");
    search.publish(article("z").source("agency").revision(3).work("text:1"));
    awaitShown("a", "copy", "z", "both");
  }

  /** The end is the same whatever the order in which the partitions are read. */
  @Test
  void order_does_not_matter() throws Exception {
    for (int seed = 0; seed < 6; seed++) {
      String work = "text:" + seed;
      List<EnrichedArticles> all = new ArrayList<>();
      for (int copy = 0; copy < 5; copy++) {
        all.add(article(seed + "-copy-" + copy).source("partner-" + copy).work(work));
      }
      all.add(article(seed + "-a").revision(2).work(work).withdrawn(WithdrawalReason.STATUS, null));
      // Read again after a crash
      all.add(article(seed + "-a").revision(1).work(work));
      all.add(article(seed + "-copy-0").source("partner-0").work(work));
      Collections.shuffle(all, new Random(seed));
      search.publish(all.toArray(EnrichedArticles[]::new));
    }
    awaitReceipts(6 * 8);
    search.publish(article("last"));

    awaitShown("last");
  }

  private void awaitReceipts(int count) throws Exception {
    search.contents.await(search.topics.articlesIndexed().name(), count);
  }

  private void awaitShown(String... ids) throws Exception {
    search.await(
        "/v1/articles?size=100&copies=on",
        page -> {
          List<String> shown = new ArrayList<>();
          page.path("hits").forEach(hit -> shown.add(hit.path("id").asText()));
          return shown.stream().sorted().toList().equals(List.of(ids).stream().sorted().toList());
        });
  }

  private JsonNode problem(String path) throws Exception {
    var answer = search.get(path);
    assertThat(answer.statusCode()).isEqualTo(410);
    return new ObjectMapper().readTree(answer.body());
  }
}

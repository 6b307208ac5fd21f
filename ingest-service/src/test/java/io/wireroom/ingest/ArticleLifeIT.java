package io.wireroom.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.ChangeClass;
import io.wireroom.event.EventCodec;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is known of an article outlives the process that knew it. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArticleLifeIT {
  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    ingest = new RunningIngest(stack, Map.of());
    ingest.call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}");
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @Test
  void an_article_stays_itself_over_new_ids_and_links_and_restarts() throws Exception {
    ingest.push("1", item("1", "a", "They recieved the drug."));
    awaitOut(1);
    ingest.startAgain();
    ingest.push("2", item("2", "a", "They received the drug."));
    awaitOut(2);
    ingest.startAgain();
    ingest.push("3", item("2", "b", "They received the drug, 50 mg of it."));
    List<ArticleIngested> out = awaitOut(3);

    assertThat(out)
        .extracting(ArticleIngested::getArticleId)
        .containsOnly(out.get(0).getArticleId());
    assertThat(out).extracting(ArticleIngested::getRevision).containsExactly(1, 2, 3);
    assertThat(out)
        .extracting(ArticleIngested::getChangeClass)
        .containsExactly(ChangeClass.NONE, ChangeClass.TYPO, ChangeClass.SUBSTANTIVE);
    assertThat(out.get(1).getChanges().get(0).getBefore()).isEqualTo("They recieved the drug.");
  }

  @Test
  void what_is_retracted_before_it_comes_is_never_let_out_also_after_a_restart() throws Exception {
    ingest.push("1", rss("n", "notice", "Retraction: A drug for gout in the young", "See above."));
    awaitOut(1);
    ingest.startAgain();
    ingest.push("2", item("1", "a", "They received the drug."));
    List<ArticleIngested> out = awaitOut(2);

    assertThat(out)
        .extracting(ArticleIngested::getChange)
        .containsOnlyOnce(Change.WITHDRAWN, Change.NEW);
    ArticleIngested notice = of(out, Change.NEW);
    assertThat(of(out, Change.WITHDRAWN).getWithdrawal().getNoticeId())
        .isEqualTo(notice.getArticleId());
  }

  private static ArticleIngested of(List<ArticleIngested> out, Change change) {
    return out.stream().filter(one -> one.getChange() == change).findFirst().orElseThrow();
  }

  private List<ArticleIngested> awaitOut(int count) throws Exception {
    ingest.contents.await(ingest.topics.articlesIngested().name(), count);
    List<ArticleIngested> out = new ArrayList<>();
    for (var record : ingest.contents.read(ingest.topics.articlesIngested().name())) {
      out.add(articles.decode(record.value()));
    }
    return out;
  }

  private static String item(String guid, String page, String text) {
    return rss(guid, page, "A drug for gout in the young", text);
  }

  private static String rss(String guid, String page, String title, String text) {
    return "<rss version='2.0'><channel><title>W</title><item><guid isPermaLink='false'>%s</guid><link>https://m.example/%s</link><title>%s</title><description>%s</description></item></channel></rss>"
        .formatted(guid, page, title, text);
  }
}

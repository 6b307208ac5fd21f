package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.EventCodec;
import io.wireroom.event.PageCheck;
import io.wireroom.event.WithdrawalReason;
import io.wireroom.localstack.LocalStackExtension;
import io.wireroom.localstack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An article whose page is gone is withdrawn; one of a site that is down is not. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckedPagesIT {
  private static final Publishers.Answer PAGE =
      Publishers.of(200, "<html><p>Text</p></html>".getBytes(UTF_8), "Content-Type", "text/html");

  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<PageCheck> checks = EventCodec.of(PageCheck.class);
  private final Map<String, Publishers.Answer> site = new ConcurrentHashMap<>();
  private Publishers publisher;
  private RunningIngest ingest;

  @BeforeEach
  void start(Stack stack) throws Exception {
    publisher =
        new Publishers(
            call ->
                site.getOrDefault(call.getRequestURI().toString(), Publishers.of(404, new byte[0]))
                    .to(call));
    ingest =
        new RunningIngest(
            stack,
            Map.of(
                "WIREROOM_ALLOWED_HOSTS", publisher.authority(),
                "WIREROOM_PAGE_PAUSE", "10ms",
                "WIREROOM_GONE_PAUSE", "500ms"));
    site.put("/1", PAGE);
    site.put("/3", PAGE);
    feed(1, 2, 3);
    String source =
        "{\"url\": \"%s\", \"checkPages\": true, \"intervalSeconds\": 5}"
            .formatted(publisher.url("/feed"));
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(201);
    ingest.contents.await(ingest.topics.articlesIngested().name(), 3);
  }

  @AfterEach
  void stop() {
    ingest.close();
    publisher.close();
  }

  @Test
  void an_article_whose_page_is_gone_for_long_enough_is_withdrawn() throws Exception {
    feed(1, 3);
    poll();
    ingest.contents.await(ingest.topics.articlesIngested().name(), 4);

    ArticleIngested gone = out().stream().filter(CheckedPagesIT::isGone).findFirst().orElseThrow();
    assertThat(gone.getTitle()).isEqualTo("Story 2");
    assertThat(gone.getWithdrawal().getReason()).isEqualTo(WithdrawalReason.PAGE_GONE);
    assertThat(
            publisher.asked().stream().filter(call -> call.getRequestURI().getPath().equals("/2")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_site_that_has_none_of_its_pages_withdraws_nothing() throws Exception {
    site.remove("/1");
    site.remove("/3");
    feed(1, 3);
    poll();
    int last = 0;
    while (last < 5) {
      ingest.contents.await(ingest.topics.pageChecks().name(), last + 1);
      last = undecided();
    }

    assertThat(out()).noneMatch(CheckedPagesIT::isGone);
  }

  private static boolean isGone(ArticleIngested article) {
    return article.getChange() == Change.WITHDRAWN;
  }

  /** A source that is saved again is polled at its next turn. */
  private void poll() throws Exception {
    ingest.contents.await(ingest.topics.deliveries().name(), 2);
  }

  private int undecided() throws Exception {
    int most = 0;
    for (var record : ingest.contents.read(ingest.topics.pageChecks().name())) {
      if (record.value() != null) {
        most = Math.max(most, checks.decode(record.value()).getUndecided());
      }
    }
    return most;
  }

  private List<ArticleIngested> out() throws Exception {
    List<ArticleIngested> out = new ArrayList<>();
    for (var record : ingest.contents.read(ingest.topics.articlesIngested().name())) {
      out.add(articles.decode(record.value()));
    }
    return out;
  }

  private void feed(int... stories) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>W</title>");
    for (int one : stories) {
      feed.append(
          "<item><guid>%d</guid><title>Story %d</title><link>%s</link><pubDate>%d Mar 2026 08:00:00 GMT</pubDate></item>"
              .formatted(one, one, publisher.url("/" + one), 9 - one));
    }
    site.put(
        "/feed", Publishers.of(200, feed.append("</channel></rss>").toString().getBytes(UTF_8)));
  }
}

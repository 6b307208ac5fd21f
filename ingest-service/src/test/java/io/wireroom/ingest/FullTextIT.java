package io.wireroom.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Arrival;
import io.wireroom.event.ArticleIngested;
import io.wireroom.event.Change;
import io.wireroom.event.Delivery;
import io.wireroom.event.EventCodec;
import io.wireroom.event.Repair;
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

/** Of a source that wants full text, an article goes out once, with the text of its page. */
@ExtendWith(LocalStackExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullTextIT {
  private static final String FIRST_PAGE =
      "<html><head><title>Gout in the young</title><meta name='author' content='Ida Berg'></head>"
          + "<body><nav><a href='/'>Home</a></nav><article><p>Gout is on the rise in the young, and"
          + " few of them are treated as they should be, a register study finds.</p></article>"
          + "<a href='/gout?page=2'>Next</a></body></html>";
  private static final String SECOND_PAGE =
      "<html><body><article><p>Lower uric acid slowly, the authors advise, and go on for life; most"
          + " of those who stopped had another attack within a year.</p></article></body></html>";

  private final EventCodec<ArticleIngested> articles = EventCodec.of(ArticleIngested.class);
  private final EventCodec<Delivery> deliveries = EventCodec.of(Delivery.class);
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
                "WIREROOM_USER_AGENT", "Wireroom/test (+https://example.org)"));
    site.put("/gout", html(FIRST_PAGE));
    site.put("/gout?page=2", html(SECOND_PAGE));
    site.put("/feed", Publishers.of(200, feed().getBytes(UTF_8)));
    site.put("/robots.txt", robots("User-agent: *\nDisallow: /private"));
  }

  @AfterEach
  void stop() {
    ingest.close();
    publisher.close();
  }

  @Test
  void the_pages_of_an_article_are_archived_and_read_into_one_revision() throws Exception {
    follow();

    ArticleIngested article = firstOut();
    assertThat(article.getChange()).isEqualTo(Change.NEW);
    assertThat(article.getBodyHtml())
        .contains("a register study finds", "another attack within a year")
        .doesNotContain("Home", "Next");
    assertThat(article.getSummaryHtml()).isEqualTo("A teaser.");
    assertThat(article.getAuthors()).containsExactly("Ida Berg");

    Delivery page = archived().get(1);
    assertThat(page.getArrival()).isEqualTo(Arrival.PAGE);
    assertThat(page.getArticleId()).isEqualTo(article.getArticleId());
    assertThat(UTF_8.decode(page.getBody()).toString()).contains(FIRST_PAGE, SECOND_PAGE);
    assertThat(asked()).containsOnlyOnce("/robots.txt").endsWith("/gout", "/gout?page=2");

    ingest.push("1", feed());
    ingest.contents.await(ingest.topics.deliveriesParsed().name(), 3);
    assertThat(out()).as("the same entry again").hasSize(1);
  }

  @Test
  void what_robots_txt_forbids_is_not_fetched_and_the_text_of_the_feed_goes_out() throws Exception {
    site.put("/robots.txt", robots("User-agent: wireroom\nDisallow: /gout"));
    follow();

    ArticleIngested article = firstOut();
    assertThat(article.getBodyHtml()).isEqualTo("A teaser.");
    assertThat(article.getRepairs()).extracting(Repair::getCode).contains("page-missing");
    assertThat(asked()).doesNotContain("/gout");
  }

  @Test
  void a_page_that_is_not_there_leaves_the_text_of_the_feed() throws Exception {
    site.remove("/gout");
    site.remove("/robots.txt");
    follow();

    assertThat(firstOut().getBodyHtml()).isEqualTo("A teaser.");
    assertThat(archived().get(1).getMissing()).contains("404");
  }

  @Test
  void a_page_that_is_wanted_is_fetched_after_a_restart_too() throws Exception {
    site.put("/gout", Publishers.of(503, new byte[0]));
    follow();
    ingest.contents.await(ingest.topics.pagesWanted().name(), 1);
    site.put("/gout", html(FIRST_PAGE));
    ingest.startAgain();

    assertThat(firstOut().getBodyHtml()).contains("a register study finds");
    ingest.startAgain();
    ingest.push("1", feed().replace("Gout", "Gout, corrected"));
    ingest.contents.await(ingest.topics.articlesIngested().name(), 2);
    assertThat(out().get(1).getRevision()).isEqualTo(2);
    assertThat(out().get(1).getChangedFields()).containsExactly("title");
  }

  @Test
  void full_text_is_wanted_or_not() throws Exception {
    assertThat(ingest.call("PUT", "/v1/sources/wire", "{\"fullText\": 1}")).isEqualTo(400);
    assertThat(ingest.call("PUT", "/v1/sources/wire", "{\"name\": \"Wire\"}")).isEqualTo(201);
    assertThat(ingest.get("/v1/sources/wire")).contains("\"fullText\":false");
  }

  private void follow() throws Exception {
    String source = "{\"url\": \"" + publisher.url("/feed") + "\", \"fullText\": true}";
    assertThat(ingest.call("PUT", "/v1/sources/wire", source)).isEqualTo(201);
  }

  private ArticleIngested firstOut() throws Exception {
    ingest.contents.await(ingest.topics.articlesIngested().name(), 1);
    return out().get(0);
  }

  private List<ArticleIngested> out() throws Exception {
    List<ArticleIngested> out = new ArrayList<>();
    for (var record : ingest.contents.read(ingest.topics.articlesIngested().name())) {
      out.add(articles.decode(record.value()));
    }
    return out;
  }

  private List<Delivery> archived() throws Exception {
    List<Delivery> archived = new ArrayList<>();
    for (var record : ingest.contents.read(ingest.topics.deliveries().name())) {
      archived.add(deliveries.decode(record.value()));
    }
    return archived;
  }

  private List<String> asked() {
    return publisher.asked().stream().map(call -> call.getRequestURI().toString()).toList();
  }

  private String feed() {
    return "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><title>Gout</title><link>"
        + publisher.url("/gout?utm_source=rss")
        + "</link><description>A teaser.</description></item></channel></rss>";
  }

  private static Publishers.Answer robots(String text) {
    return Publishers.of(200, text.getBytes(UTF_8), "Content-Type", "text/plain");
  }

  private static Publishers.Answer html(String page) {
    return Publishers.of(200, page.getBytes(UTF_8), "Content-Type", "text/html; charset=utf-8");
  }
}

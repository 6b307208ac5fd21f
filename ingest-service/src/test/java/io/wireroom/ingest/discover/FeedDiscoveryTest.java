package io.wireroom.ingest.discover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.wireroom.ingest.Publishers;
import io.wireroom.ingest.fetch.Fetcher;
import io.wireroom.ingest.fetch.HostTurns;
import io.wireroom.ingest.preview.Preview;
import io.wireroom.ingest.preview.Previewer;
import io.wireroom.runtime.outgoing.AddressGuard;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedDiscoveryTest {
  private final Vertx vertx = Vertx.vertx();
  private final Map<String, String> site = new HashMap<>();
  private Publishers publisher;
  private Fetcher fetcher;
  private FeedDiscovery discovery;

  @BeforeEach
  void open() throws Exception {
    publisher =
        new Publishers(
            call -> {
              String page = site.get(call.getRequestURI().toString());
              Publishers.of(
                      page == null ? 404 : 200, page == null ? new byte[0] : page.getBytes(UTF_8))
                  .to(call);
            });
    fetcher =
        new Fetcher(
            vertx,
            new AddressGuard(Set.of(publisher.authority())),
            new Fetcher.FetchLimits(
                1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(10), "Test"));
    discovery =
        new FeedDiscovery(
            new Previewer(
                vertx, fetcher, new HostTurns(Duration.ZERO, Set.of(publisher.authority()))));
  }

  @AfterEach
  void close() {
    fetcher.close();
    publisher.close();
    vertx.close().await();
  }

  @Test
  void the_feeds_of_a_page_are_ranked_and_those_of_comments_come_last() {
    site.put(
        "/",
        "<html><head><link rel=alternate type=application/rss+xml href=/comments/feed>"
            + "<link rel=alternate type=application/rss+xml href=/empty>"
            + "<link rel=alternate type=application/rss+xml href=/dead>"
            + "<link rel=alternate type=application/rss+xml href=/old>"
            + "<link rel=alternate type=application/rss+xml href=/good></head><body>News");
    site.put("/comments/feed", rss("Comments", "2026-01-01"));
    site.put("/empty", "<rss version='2.0'><channel><title>Empty</title></channel></rss>");
    site.put("/old", rss("Old", "2011-01-01"));
    site.put("/good", rss("Good", java.time.LocalDate.now().toString()));

    Discovery found = at("/");

    assertThat(found.feeds())
        .extracting(FeedCandidate::title)
        .containsExactly("Good", "Old", "Empty", "Comments");
    assertThat(found.feeds().get(0).articles()).isEqualTo(1);
    assertThat(found.feeds().get(0).format()).isEqualTo("rss-2.0");
    assertThat(found.feeds().get(1).why())
        .contains("names it as its feed")
        .contains("more than a year");
    assertThat(found.tried())
        .extracting(Discovery.Tried::result)
        .containsExactly(
            "an HTML page, not a feed: give the address of the site's feed",
            "the publisher answered 404");
  }

  @Test
  void an_address_that_is_a_feed_is_taken_with_one_request() {
    site.put("/x", rss("Itself", "2026-01-01"));

    assertThat(at("/x").feeds())
        .extracting(FeedCandidate::why)
        .singleElement()
        .asString()
        .startsWith("it is the address itself");
    assertThat(publisher.asked()).hasSize(1);
  }

  @Test
  void news_sitemaps_are_taken_from_robots_before_anything_is_guessed() {
    site.put("/", "<html><body>News");
    site.put("/robots.txt", "Sitemap: " + publisher.url("/news.xml"));
    site.put(
        "/news.xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>"
            + "<url><loc>https://e.org/1</loc><news:news><news:title>Gout</news:title></news:news></url></urlset>");

    assertThat(at("/").feeds()).extracting(FeedCandidate::format).containsExactly("news-sitemap");
    assertThat(publisher.asked()).hasSize(3);
  }

  @Test
  void the_usual_places_are_the_last_resort() {
    site.put("/blog", "<html><body>News");
    site.put(
        "/atom.xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><entry><id>1</id><title>T</title></entry></feed>");

    assertThat(at("/blog").feeds()).extracting(FeedCandidate::title).containsExactly("A");
  }

  @Test
  void a_site_without_feeds_gets_few_requests_and_says_so() {
    site.put("/", "<html><body>" + links(500));

    Discovery found = at("/");

    assertThat(found.problem()).startsWith("No feed was found");
    assertThat(publisher.asked()).hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void a_site_typed_without_a_scheme_is_asked_by_http_when_https_does_not_answer() {
    site.put("/x", rss("Unencrypted", "2026-01-01"));

    Discovery found = discovery.at(publisher.authority() + "/x").await();

    assertThat(found.feeds())
        .extracting(FeedCandidate::url)
        .containsExactly(publisher.url("/x").toString());
    assertThat(found.tried())
        .extracting(Discovery.Tried::url)
        .containsExactly("https://" + publisher.authority() + "/x");
    assertThat(found.site()).isEqualTo(publisher.url("/x").toString());
  }

  @Test
  void an_address_typed_without_a_scheme_is_previewed_by_http_when_https_does_not_answer() {
    site.put("/x", rss("Unencrypted", "2026-01-01"));

    Preview preview = discovery.preview(publisher.authority() + "/x").await();

    assertThat(preview.url()).isEqualTo(publisher.url("/x"));
    assertThat(Objects.requireNonNull(preview.account()).title()).isEqualTo("Unencrypted");
  }

  @Test
  void a_site_that_does_not_answer_is_told_after_one_request() {
    publisher.close();

    assertThat(at("/").problem()).startsWith("The site cannot be read: ");
  }

  private Discovery at(String path) {
    return discovery.at(publisher.url(path).toString()).await();
  }

  private static String links(int count) {
    StringBuilder links = new StringBuilder();
    for (int number = 0; number < count; number++) {
      links.append("<a href='/rss?page=").append(number).append("'>RSS</a>");
    }
    return links.toString();
  }

  private static String rss(String title, String date) {
    return "<rss version='2.0'><channel><title>"
        + title
        + "</title><item><guid>1</guid><title>T</title><pubDate>"
        + date
        + "</pubDate></item></channel></rss>";
  }
}

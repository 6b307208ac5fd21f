package io.wireroom.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PagePointersTest {
  private static final String PAGE = "https://site.example.org/news/index.html";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel='alternate' type='application/rss+xml' href='/rss'> | https://site.example.org/rss",
        "<LINK REL='Alternate Nofollow' TYPE='Application/Atom+XML; charset=utf-8' HREF='atom.xml'> | https://site.example.org/news/atom.xml",
        "<link rel='alternate' type='application/feed+json' href='https://cdn.example.org/f'> | https://cdn.example.org/f",
        "<link rel='alternate' type='text/xml' href='/feeds/all'> | https://site.example.org/feeds/all",
        "<base href='https://b.example.org/x/'><link rel='feed' href='feed'> | https://b.example.org/x/feed",
        "<body><p><link rel=alternate type=application/rdf+xml href=//r.example.org/rdf> | https://r.example.org/rdf",
        "<a href='/site.rss'>Follow</a> | https://site.example.org/site.rss",
        "<a href='/x?id=7' type='application/atom+xml'>All</a> | https://site.example.org/x?id=7",
        "<a href='/abonnement'>RSS</a> | https://site.example.org/abonnement",
        "<a href='feed:https://f.example.org/a'>RSS</a> | https://f.example.org/a",
      })
  void a_page_names_its_feeds_in_many_ways(String html, String url) {
    assertThat(PagePointers.of(html, List.of(), PAGE))
        .extracting(Pointer::url)
        .containsExactly(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='stylesheet' type='application/rss+xml' href='/rss'>",
        "<link rel='alternate' type='application/json' href='/wp-json/wp/v2/pages/7'>",
        "<link rel='alternate' hreflang='de' href='/de/'>",
        "<link rel='alternate' type='text/html' href='/feed'>",
        "<a href='/feedback'>Tell us</a>",
        "<a href='/articles/brassica'>Cabbage</a>",
        "<a href='mailto:rss@example.org'>RSS</a>",
        "<a href='javascript:rss()'>RSS</a>",
      })
  void other_links_are_no_feeds(String html) {
    assertThat(PagePointers.of(html, List.of(), PAGE)).isEmpty();
  }

  @Test
  void headers_go_first_and_each_address_counts_once() {
    List<String> headers =
        List.of(
            "</rss>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"All\", </h>; rel=hub");
    String html =
        "<a href='/rss#top'>RSS</a><link rel=alternate type=application/atom+xml href=/atom>"
            + "<link rel=alternate type=application/rss+xml href=/rss>";

    assertThat(PagePointers.of(html, headers, PAGE))
        .extracting(Pointer::url, Pointer::rank, Pointer::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "https://site.example.org/rss", Pointer.DECLARED, "All"),
            org.assertj.core.groups.Tuple.tuple(
                "https://site.example.org/atom", Pointer.DECLARED, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://e.org/comments/feed,,true",
    "https://e.org/feed/comments,,true",
    "https://e.org/?feed=comments-rss2,,true",
    "https://e.org/7,Gout » Comments Feed,true",
    "https://e.org/7,Comments on: Gout,true",
    "https://e.org/feed,,false",
    "https://e.org/feed,Commentary from experts,false",
  })
  void feeds_of_comments_are_known(String url, String title, boolean comments) {
    assertThat(new Pointer(url, title == null ? "" : title, 0, "").comments()).isEqualTo(comments);
  }

  @Test
  void robots_names_news_sitemaps_and_guesses_begin_below_the_page() {
    String robots =
        "User-agent: *\nDisallow:\nSitemap: https://e.org/sitemap.xml\n SITEMAP : x\nsitemap:https://e.org/news.xml\r\nSitemap: /news-relative.xml";

    assertThat(SitePointers.sitemaps(robots))
        .extracting(Pointer::url)
        .containsExactly("https://e.org/news.xml");
    assertThat(SitePointers.wellKnown(URI.create("https://e.org:8443/blog/?a=b")))
        .extracting(Pointer::url)
        .startsWith("https://e.org:8443/blog/feed", "https://e.org:8443/feed")
        .endsWith("https://e.org:8443/feed.json")
        .hasSize(8);
  }

  @ParameterizedTest
  @CsvSource({
    "example.org, https://example.org",
    "' Example.org/news ', https://Example.org/news",
    "http://example.org, http://example.org",
    "feed://example.org/x, https://example.org/x",
    "feed:http://example.org/x, http://example.org/x",
    "HTTPS://example.org, HTTPS://example.org",
  })
  void people_type_addresses_in_many_ways(String typed, String address) {
    assertThat(SiteAddress.of(typed)).isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news",
        "ftp://example.org",
        "https://user:word@example.org",
        "file:///etc/passwd",
        "two words",
        "javascript:x"
      })
  void what_is_no_address_is_refused(String typed) {
    assertThatThrownBy(() -> SiteAddress.of(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}

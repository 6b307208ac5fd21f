package io.wireroom.ingest.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PageHeadTest {
  private static final String ARTICLE =
      "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"Said in JSON\","
          + "\"datePublished\":\"2026-01-02T03:04:05Z\",\"author\":{\"name\":\"Ida Berg\"}}";

  static Stream<String> jsonInManyShapes() {
    return Stream.of(
        ARTICLE,
        "[" + ARTICLE + "]",
        "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"S\"}," + ARTICLE + "]}",
        "[{\"@graph\":[" + ARTICLE + "]}]",
        "{\"@type\":\"WebPage\",\"mainEntity\":" + ARTICLE + "}",
        ARTICLE.replace("\"NewsArticle\"", "[\"MedicalWebPage\",\"NewsArticle\"]"),
        ARTICLE.replace("NewsArticle", "MedicalWebPage"),
        ARTICLE.replace("NewsArticle", "ScholarlyArticle"),
        ARTICLE.replace("NewsArticle", "MedicalScholarlyArticle"),
        ARTICLE.replace("NewsArticle", "https://schema.org/NewsArticle"),
        ARTICLE.replace(
            "{\"name\":\"Ida Berg\"}", "[{\"@type\":\"Person\",\"name\":\"Ida Berg\"}]"),
        ARTICLE.replace("{\"name\":\"Ida Berg\"}", "\"Ida Berg\""),
        // what publishers really write
        ARTICLE.replace("\"}}", "\",},}"),
        ARTICLE + ";",
        "//<![CDATA[\n" + ARTICLE + "\n//]]>",
        "<!--\n" + ARTICLE + "\n-->",
        ARTICLE.replace(
            "{\"@context\"", "{\"description\":\"line one\nline two\ttabbed\",\"@context\""),
        "/* made by a plug-in */" + ARTICLE,
        ARTICLE.replace('"', '\''));
  }

  @ParameterizedTest
  @MethodSource("jsonInManyShapes")
  void json_ld_is_read_in_every_shape(String json) {
    PageHead head = head("<script type='application/ld+json'>" + json + "</script>");

    assertThat(head.title()).isEqualTo("Said in JSON");
    assertThat(head.authors()).containsExactly("Ida Berg");
    assertThat(head.published()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":",
        "not json",
        "",
        "null",
        "[[[[]]]]",
        "{\"@type\":\"Product\",\"name\":\"A pillow\"}",
        "{\"@type\":{\"@type\":[]},\"headline\":7}",
      })
  void json_that_is_broken_or_of_something_else_is_passed_over(String json) {
    PageHead head =
        head(
            "<script type='application/ld+json'>"
                + json
                + "</script><meta property='og:title' content='Said in a tag'>");

    assertThat(head.title()).isEqualTo("Said in a tag");
  }

  @Test
  void json_nested_without_end_is_passed_over() {
    PageHead head =
        head(
            "<script type='application/ld+json'>"
                + "[".repeat(100_000)
                + "</script><title>T</title>");

    assertThat(head.title()).isEqualTo("T");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "<meta name=citation_title content='A'><meta property=og:title content='B'> ^ A",
        "<meta property=og:title content='A &amp;amp; B'> ^ A & B",
        "<meta name=dc.title content=A><meta name=twitter:title content=B> ^ A",
        "<meta property='dc:title og:title' content=A> ^ A",
        "<title>A long enough title of news - The Site</title> ^ A long enough title of news",
        "<title>A long enough title of news | The Site</title> ^ A long enough title of news",
        "<title>The Site: A long enough title of news</title> ^ A long enough title of news",
        "<title>Short - Site</title> ^ Short - Site",
        "<title>Short</title><h1>The heading of the article</h1> ^ The heading of the article",
      })
  void the_title_is_that_of_the_article(String html, String title) {
    assertThat(head(html).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "article:published_time, 2026-03-04T05:06:07+01:00, 2026-03-04T04:06:07Z",
    "citation_publication_date, 2026/3/4, 2026-03-04T00:00:00Z",
    "citation_online_date, 2026/03, 2026-03-01T00:00:00Z",
    "dc.date, 2026-03-04, 2026-03-04T00:00:00Z",
    "DCTERMS.issued, 2026-03-04, 2026-03-04T00:00:00Z",
    "parsely-pub-date, 2026-03-04T05:06:07Z, 2026-03-04T05:06:07Z",
  })
  void the_date_is_read_from_many_tags(String name, String written, String instant) {
    assertThat(head("<meta name='" + name + "' content='" + written + "'>").published())
        .isNotNull()
        .extracting(date -> date.instant().toString())
        .isEqualTo(instant);
  }

  @Test
  void a_date_that_cannot_be_read_gives_way_to_the_next() {
    assertThat(
            head("<meta name=citation_date content=soon><meta name=dc.date content=2026-03-04>")
                .published())
        .isNull();
    assertThat(
            head("<meta name=dc.date content=soon><time itemprop=datePublished datetime=2026-03-04>")
                .published())
        .isNotNull();
  }

  @Test
  void authors_are_names_and_not_profiles() {
    assertThat(
            head("<meta name=author content='By Ida  Berg, MD'>"
                    + "<meta property=article:author content='https://social.example/ida'>")
                .authors())
        .containsExactly("Ida Berg, MD");
    assertThat(head("<meta property=article:author content='https://social.example/i'>").authors())
        .isEmpty();
    assertThat(
            head("<meta name=citation_author content=A><meta name=citation_author content=B>")
                .authors())
        .containsExactly("A", "B");
  }

  @ParameterizedTest
  @CsvSource({
    "<html lang=de-AT>, de-AT",
    "<html xml:lang=fr>, fr",
    "<html lang=en_US>, en-US",
    "<html lang=''><meta http-equiv=content-language content=sv>, sv",
    "<html lang='not a language'><meta property=og:locale content=pt_BR>, pt-BR",
    "<meta name=citation_language content=en>, en",
  })
  void the_language_is_a_tag(String html, String language) {
    assertThat(new PageHead(Jsoup.parse(html)).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "<link rel=canonical href=/a/b>, https://site.example/a/b",
    "<meta property=og:url content=https://site.example/og>, https://site.example/og",
    "<link rel=canonical href=javascript:x><meta property=og:url content=/og>, https://site.example/og",
  })
  void the_canonical_link_is_absolute(String html, String link) {
    assertThat(head(html).canonical()).isEqualTo(link);
  }

  static Stream<Map.Entry<String, Map<String, String>>> identifiers() {
    return Stream.of(
        Map.entry("<meta name=citation_doi content=10.1000/ABC.1>", Map.of("doi", "10.1000/abc.1")),
        Map.entry(
            "<meta name=dc.identifier content='doi:10.1000/abc.1'>",
            Map.of("doi", "10.1000/abc.1")),
        Map.entry(
            "<meta name=prism.doi content='https://doi.org/10.1000/abc.1.'>",
            Map.of("doi", "10.1000/abc.1")),
        Map.entry(
            "<link rel=canonical href='https://j.example/doi/full/10.1000/abc.1?x=1'>",
            Map.of("doi", "10.1000/abc.1")),
        Map.entry(
            "<link rel=canonical href='https://pubmed.ncbi.nlm.nih.gov/12345678/'>",
            Map.of("pmid", "12345678")),
        Map.entry("<meta name=citation_pmid content=12345678>", Map.of("pmid", "12345678")),
        Map.entry(
            json("\"sameAs\":\"https://doi.org/10.1000/abc.1\""), Map.of("doi", "10.1000/abc.1")),
        Map.entry(
            json("\"identifier\":{\"propertyID\":\"PMID\",\"value\":\"77\"}"),
            Map.of("pmid", "77")),
        Map.entry(
            json("\"identifier\":[{\"propertyID\":\"doi\",\"value\":\"10.1000/abc.1\"}]"),
            Map.of("doi", "10.1000/abc.1")),
        Map.entry(json("\"identifier\":\"20260117\""), Map.of()),
        Map.entry(
            "<meta name=keywords content='asthma, nct01234567'>", Map.of("nct", "NCT01234567")),
        Map.entry(
            "<meta name=citation_doi content='ask us'><meta name=citation_pmid content='-'>",
            Map.of()));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  void identifiers_are_found_where_they_are_said_outright(
      Map.Entry<String, Map<String, String>> page) {
    PageHead head = head(page.getKey());

    assertThat(Identifiers.of(head.meta(), head.jsonLd(), head.canonical(), "no text"))
        .isEqualTo(page.getValue());
  }

  @Test
  void keywords_are_apart() {
    assertThat(head("<meta name=keywords content='asthma, COPD; asthma,'>").keywords())
        .isEqualTo(List.of("asthma", "COPD"));
  }

  private static String json(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"ScholarlyArticle\","
        + fields
        + "}</script>";
  }

  private static PageHead head(String html) {
    return new PageHead(Jsoup.parse(html, "https://site.example/x"));
  }
}

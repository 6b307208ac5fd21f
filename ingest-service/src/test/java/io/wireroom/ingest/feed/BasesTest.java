package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What relative links are relative to may be said in every place, and counts from there inward. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BasesTest {
  private static final String ATOM =
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ward.example.org/news/">
      <title>Ward</title>%s</feed>
      """;

  @Test
  void a_base_within_the_markup_counts_for_what_is_in_it() throws IOException {
    Entry entry =
        read(
            ATOM.formatted(
                """
                <entry><id>urn:1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
                <a href="a">a</a><p xml:base="https://other.example.org/x/"><a href="b">b</a>
                <i xml:base="y/"><img src="c.png"/></i></p></div></content></entry>
                """));

    assertThat(entry.contentHtml())
        .contains("href=\"https://ward.example.org/news/a\"")
        .contains("href=\"https://other.example.org/x/b\"")
        .contains("src=\"https://other.example.org/x/y/c.png\"")
        .doesNotContain("xml:base");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<entry><id>2026/1</id></entry>",
        "<entry xml:base='2026/'><id>1</id></entry>",
        "<entry><id xml:base='2026/'>1</id></entry>"
      })
  void a_relative_id_is_meant_by_the_base_that_is_said(String entry) throws IOException {
    assertThat(read(ATOM.formatted(entry)).ownId())
        .isEqualTo("https://ward.example.org/news/2026/1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urn:isbn:1", "tag:example.org,2026:1", "https://a.example.org/1"})
  void an_absolute_id_stays(String id) throws IOException {
    assertThat(read(ATOM.formatted("<entry><id>" + id + "</id></entry>")).ownId()).isEqualTo(id);
  }

  @Test
  void an_id_does_not_change_with_the_place_of_the_document() throws IOException {
    Entry entry =
        read("<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id></entry></feed>");

    assertThat(entry.ownId()).isEqualTo("1");
  }

  @Test
  void links_among_the_details_are_absolute() throws IOException {
    Entry entry =
        read(
            """
            <rss version="2.0" xml:base="https://ward.example.org/"
             xmlns:wfw="http://wellformedweb.org/CommentAPI/"><channel><item xml:base="a/">
            <comments>1#talk</comments><wfw:commentRSS>1/talk.xml</wfw:commentRSS></item></channel></rss>
            """);

    assertThat(entry.details())
        .containsEntry("comments", "https://ward.example.org/a/1#talk")
        .containsEntry("wfw:commentRSS", "https://ward.example.org/a/1/talk.xml");
  }

  private static Entry read(String document) throws IOException {
    List<Entry> entries = new ArrayList<>();
    FeedReader.read(
        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
        null,
        "https://mirror.example.net/feed.xml",
        entries::add);
    return entries.get(0);
  }
}

package io.wireroom.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.wireroom.event.Repair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedReaderTest {
  private static final String RSS =
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>Ward Wire</title><link>https://ward.example.org/</link><language>en</language>
      <item><title>Statins &amp;amp; sleep</title><link>/a/1</link><guid isPermaLink="false">g-1</guid>
      <pubDate>Sun, 01 Mar 2026 12:00:00 EST</pubDate><dc:creator>Ada Moor, MD</dc:creator><category>Cardiology</category>
      <description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>
      <enclosure url="https://ward.example.org/a.mp3" type="audio/mpeg" length="12"/></item>
      <item><title>Second</title><guid>https://ward.example.org/a/2</guid></item>
      </channel></rss>
      """;

  private final List<Entry> entries = new ArrayList<>();
  private final Repairs repairs = new Repairs();

  @Test
  void rss_is_read_with_its_modules() {
    FeedReading feed = read(RSS);

    assertThat(feed.format()).isEqualTo("rss-2.0");
    assertThat(feed.title()).isEqualTo("Ward Wire");
    Entry first = entries.get(0);
    assertThat(first.ownId()).isEqualTo("g-1");
    assertThat(first.url()).isEqualTo("https://ward.example.org/a/1");
    assertThat(first.title()).isEqualTo("Statins & sleep");
    assertThat(first.published())
        .isEqualTo(new DateReading(Instant.parse("2026-03-01T17:00:00Z"), false, true));
    assertThat(first.authors()).containsExactly("Ada Moor, MD");
    assertThat(first.categories()).containsExactly("Cardiology");
    assertThat(first.summaryHtml()).isEqualTo("Short.");
    assertThat(first.contentHtml()).isEqualTo("<p>Long.</p>");
    assertThat(first.media())
        .singleElement()
        .satisfies(one -> assertThat(one.getBytes()).isEqualTo(12L));
    assertThat(entries.get(1).url())
        .as("a guid that is a link")
        .isEqualTo("https://ward.example.org/a/2");
  }

  @Test
  void rdf_is_read_with_dublin_core_and_prism() {
    FeedReading feed =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://prismstandard.org/namespaces/2.0/basic/">
            <channel rdf:about="https://j.example.org/"><title>Letters</title></channel>
            <item rdf:about="https://j.example.org/1"><title>One</title><link>https://j.example.org/1</link>
            <dc:date>2026-03-01</dc:date><p:doi>10.1000/XYZ.1</p:doi></item></rdf:RDF>
            """);

    assertThat(feed.format()).isEqualTo("rss-1.0");
    assertThat(feed.title()).isEqualTo("Letters");
    assertThat(entries.get(0).ownId()).isEqualTo("https://j.example.org/1");
    assertThat(entries.get(0).externalIds()).containsEntry("doi", "10.1000/xyz.1");
    assertThat(entries.get(0).published())
        .isEqualTo(new DateReading(Instant.parse("2026-03-01T00:00:00Z"), true, true));
  }

  @Test
  void base64_addresses_for_names_and_markup_in_plain_fields_are_read() {
    read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
        <entry><title type="application/octet-stream">PHA+RW5jb2RlZDwvcD4=</title>
        <author><email>a@example.org</email></author><author><name>B</name><email>b@example.org</email></author>
        <content type="application/octet-stream">no base64!</content></entry></feed>
        """);
    assertThat(entries.get(0).title()).isEqualTo("Encoded");
    assertThat(entries.get(0).authors()).containsExactly("a@example.org", "B");
    assertThat(entries.get(0).contentHtml()).isEqualTo("no base64!");

    read(
        """
        <rss version="2.0"><channel><item><guid isPermaLink="false"><p>abc</p></guid>
        <category><b>One</b></category><category>Two</category></item></channel></rss>
        """);
    assertThat(entries.get(1).ownId()).isEqualTo("abc");
    assertThat(entries.get(1).categories()).containsExactly("One", "Two");
  }

  @Test
  void atom_is_read_with_its_kinds_of_text() {
    FeedReading feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://c.example.org/x/"><title>County</title>
            <entry><id>urn:1</id><title type="html">A &lt;b&gt;bold&lt;/b&gt; claim</title>
            <link rel="alternate" href="1.html"/><link rel="self" href="no.html"/><author><name>Bo Lind</name></author>
            <updated>2026-03-01T12:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B</p></div></content>
            <category term="x" label="Asthma"/></entry></feed>
            """);

    Entry entry = entries.get(0);
    assertThat(feed.format()).isEqualTo("atom-1.0");
    assertThat(entry.title()).isEqualTo("A bold claim");
    assertThat(entry.url()).isEqualTo("https://c.example.org/x/1.html");
    assertThat(entry.authors()).containsExactly("Bo Lind");
    assertThat(entry.contentHtml()).isEqualTo("<div><p>A &lt; B</p></div>");
    assertThat(entry.categories()).containsExactly("Asthma");
  }

  @Test
  void json_feed_is_read() {
    FeedReading feed =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
              {"id": 7, "url": "https://j.example.org/7", "title": "Seven", "content_text": "a < b",
               "date_published": "2026-03-01T12:00:00+01:00", "authors": [{"name": "Eve"}], "tags": ["Gout"]}]}
            """);

    assertThat(feed.format()).isEqualTo("json-feed-1.1");
    assertThat(entries.get(0).ownId()).isEqualTo("7");
    assertThat(entries.get(0).contentHtml()).isEqualTo("<p>a &lt; b</p>");
    assertThat(entries.get(0).published())
        .isEqualTo(new DateReading(Instant.parse("2026-03-01T11:00:00Z"), false, true));
  }

  @Test
  void what_is_broken_is_mended_and_told() {
    read(
        "junk <!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>B</title>"
            + "<item><title>Salt & pepper&nbsp;\u0001</title><guid>1</guid></item>"
            + "<item><title>Unclosed<guid>2</guid></item><item><guid>3</guid><title>&x;</title></item>");

    assertThat(entries).extracting(Entry::ownId).containsExactly("1", "2", "3");
    assertThat(entries)
        .extracting(Entry::title)
        .containsExactly("Salt & pepper", "Unclosed", "&x;");
    assertThat(repairs.all())
        .extracting(Repair::getCode)
        .contains("leading-junk", "document-type", "unclosed-tag");
    assertThat(entries.get(0).repairs())
        .extracting(Repair::getCode)
        .containsExactly("bare-ampersand", "undeclared-entity", "control-character");
  }

  @Test
  void what_is_no_feed_is_named_unreadable() {
    assertThat(read("<svg/>").error()).contains("no feed");
    assertThat(read("{\"a\": 1}").error()).contains("no JSON Feed");
    assertThat(read("plainly not").error()).isNotNull();
    assertThat(read("<opml version='2.0'><body/></opml>").error()).contains("a list of feeds");
  }

  @Test
  void a_default_namespace_inside_is_for_its_element_alone() {
    read(
        """
        <rss version="2.0"><channel><link xmlns="http://www.w3.org/2005/Atom" rel="self" href="https://e.example.org/f"/>
        <item><title>T</title><description xmlns="http://www.w3.org/1999/xhtml"><p>para</p></description></item>
        <item><title>U</title></item></channel></rss>
        """);

    assertThat(entries).extracting(Entry::title).containsExactly("T", "U");
    assertThat(entries.get(0).summaryHtml()).isEqualTo("<p>para</p>");
  }

  @Test
  void what_stands_inside_of_others_does_not_bleed() {
    read(
        """
        <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>C</title>
        <textInput><title>no</title><link>https://no.example.org/</link></textInput>
        <item><media:group><media:title>no</media:title></media:group><image><title>no</title><link>https://no.example.org/</link></image>
        <title>yes</title><link>https://yes.example.org/</link><author><name>N</name><email>n@example.org</email></author></item></channel></rss>
        """);

    assertThat(entries.get(0).title()).isEqualTo("yes");
    assertThat(entries.get(0).url()).isEqualTo("https://yes.example.org/");
    assertThat(entries.get(0).authors()).containsExactly("N");
  }

  @Test
  void a_base_counts_for_what_is_inside_of_it() {
    read(
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://e.example.org/a/"><entry xml:base="b/"><link href="c"/>
        <content type="html" xml:base="d/">&lt;a href="e"&gt;x&lt;/a&gt;</content></entry>
        <entry xml:base="ht!tp:::"><link href="f"/></entry></feed>
        """);

    assertThat(entries.get(0).url()).isEqualTo("https://e.example.org/a/b/c");
    assertThat(entries.get(0).contentHtml())
        .isEqualTo("<a href=\"https://e.example.org/a/b/d/e\">x</a>");
    assertThat(entries.get(1).url())
        .as("a base that is none")
        .isEqualTo("https://e.example.org/a/f");
  }

  @Test
  void a_document_type_gives_short_texts_and_no_bombs() {
    read(
        "<!DOCTYPE rss [<!ENTITY desk 'The Desk'><!ENTITY lol 'lol'><!ENTITY lots '&lol;&lol;'>]>"
            + "<rss><channel><item><title>&desk; &lots;</title></item></channel></rss>");

    assertThat(entries.get(0).title()).isEqualTo("The Desk &lol;&lol;");
  }

  @Test
  void whatever_happens_to_a_feed_it_does_not_throw() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      StringBuilder damaged = new StringBuilder(RSS);
      for (int hit = 0; hit < 5; hit++) {
        int at = random.nextInt(damaged.length() - 10);
        if (random.nextBoolean()) {
          damaged.delete(at, at + random.nextInt(10));
        } else {
          damaged.insert(at, (char) random.nextInt(0x3000));
        }
      }
      assertThat(read(damaged.toString())).isNotNull();
    }
  }

  private FeedReading read(String text) {
    return FeedReader.read(text, null, repairs, entries::add);
  }
}

package io.wireroom.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.function.IntFunction;

/** Feeds as publishers write them, made up from a seed: the same each time. */
public final class GeneratedFeeds {
  /** Kinds of feeds. */
  public enum Kind {
    /** RSS 2.0 of an authority: what is new, in a sentence each. */
    HEADLINES(25, GeneratedFeeds::headlines),
    /** RSS 2.0 of a blog or a magazine with the whole article in CDATA, and its modules. */
    FULL_TEXT(10, GeneratedFeeds::rss),
    /** Atom 1.0 with escaped HTML. */
    ATOM(25, GeneratedFeeds::atom),
    /** RDF with Dublin Core and PRISM, as journals have it. */
    JOURNAL(25, GeneratedFeeds::rdf),
    /** Atom with the one entry that is new, as WebSub pushes it. */
    PUSHED(1, GeneratedFeeds::atom);

    private final int entries;
    private final IntFunction<byte[]> writer;

    Kind(int entries, IntFunction<byte[]> writer) {
      this.entries = entries;
      this.writer = writer;
    }

    /** How many entries such a document usually has. */
    int entries() {
      return entries;
    }

    /** Makes a document of the usual size. */
    byte[] document() {
      return document(entries);
    }

    byte[] document(int size) {
      return writer.apply(size);
    }
  }

  private static final String[] WORDS =
      ("patients with a history of heart failure were given either drug or placebo for twelve weeks"
              + " and the trial found that mortality fell in both arms while adverse events were rare"
              + " the authors say that more study is needed before guidelines change")
          .split(" ");

  private final Random random = new Random(7);
  private final StringBuilder text = new StringBuilder();

  private GeneratedFeeds() {}

  static byte[] headlines(int entries) {
    GeneratedFeeds feed = new GeneratedFeeds();
    feed.text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Authority</title><link>https://authority.example.org/</link><description>Press releases</description><language>en</language>\n");
    for (int entry = 0; entry < entries; entry++) {
      feed.headline(entry);
    }
    return feed.ended("</channel></rss>");
  }

  static byte[] rss(int entries) {
    GeneratedFeeds feed = new GeneratedFeeds();
    feed.text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"><channel><title>Ward Wire</title><link>https://ward.example.org/</link><description>News</description><language>en-us</language>\n");
    for (int entry = 0; entry < entries; entry++) {
      feed.item(entry);
    }
    return feed.ended("</channel></rss>");
  }

  static byte[] atom(int entries) {
    GeneratedFeeds feed = new GeneratedFeeds();
    feed.text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>County</title><id>urn:county</id><updated>2026-03-01T12:00:00Z</updated>\n");
    for (int entry = 0; entry < entries; entry++) {
      feed.entry(entry);
    }
    return feed.ended("</feed>");
  }

  static byte[] rdf(int entries) {
    GeneratedFeeds feed = new GeneratedFeeds();
    feed.text.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:prism=\"http://prismstandard.org/namespaces/1.2/basic/\"><channel rdf:about=\"https://journal.example.org/\"><title>Journal</title><link>https://journal.example.org/</link><description>Papers</description></channel>\n");
    for (int entry = 0; entry < entries; entry++) {
      feed.paper(entry);
    }
    return feed.ended("</rdf:RDF>");
  }

  private void headline(int number) {
    String link = "https://authority.example.org/press/release-" + number;
    text.append("<item>\n  <title>");
    words(12);
    text.append("</title>\n  <link>").append(link).append("</link>\n  <description>");
    words(25);
    text.append("</description>\n  <pubDate>");
    text.append(date(number)).append(" EDT</pubDate>\n  <dc:creator>FDA</dc:creator>\n");
    text.append("  <guid isPermaLink=\"true\">").append(link).append("</guid>\n</item>\n");
  }

  private static String date(int number) {
    return DateTimeFormatter.RFC_1123_DATE_TIME
        .format(instant(number).atZone(ZoneOffset.UTC))
        .replace(" GMT", "");
  }

  private void item(int number) {
    text.append("<item><title>");
    words(9);
    text.append(" &amp; more</title>\n<link>https://ward.example.org/news/").append(number);
    text.append("</link><guid isPermaLink=\"false\">ward-")
        .append(number)
        .append("</guid>\n<pubDate>");
    text.append(date(number))
        .append(
            " +0000</pubDate><dc:creator>Ada Moor, MD</dc:creator><category>Cardiology</category>");
    text.append("<category>Heart failure</category>\n");
    text.append("<comments>https://ward.example.org/news/").append(number);
    text.append("#respond</comments><slash:comments>3</slash:comments>\n<description>");
    words(25);
    text.append("</description>\n<content:encoded><![CDATA[");
    html("<", ">");
    text.append("]]></content:encoded>\n<media:content url=\"https://ward.example.org/i/");
    text.append(number).append(".jpg\" type=\"image/jpeg\" fileSize=\"4711\"/></item>\n");
  }

  private void entry(int number) {
    text.append("<entry><id>urn:county:").append(number).append("</id><title>");
    words(9);
    text.append("</title>\n<link rel=\"alternate\" href=\"https://county.example.org/")
        .append(number);
    text.append("\"/><updated>").append(instant(number)).append("</updated><published>");
    text.append(instant(number)).append("</published>\n<author><name>Bo Lind</name></author>");
    text.append("<category term=\"asthma\" label=\"Asthma\"/><summary>");
    words(25);
    text.append("</summary>\n<content type=\"html\">");
    html("&lt;", "&gt;");
    text.append("</content></entry>\n");
  }

  private void paper(int number) {
    String link = "https://journal.example.org/" + number;
    text.append("<item rdf:about=\"").append(link).append("\"><title>");
    words(12);
    text.append("</title>\n<link>")
        .append(link)
        .append("</link><dc:creator>Osei, A.</dc:creator><dc:creator>Kim, S.</dc:creator>");
    text.append("<dc:date>")
        .append(instant(number))
        .append("</dc:date><dc:subject>Gout</dc:subject>");
    text.append("<prism:doi>10.1000/j.").append(number).append("</prism:doi>");
    text.append("<prism:publicationName>Journal</prism:publicationName>");
    text.append("<prism:volume>7</prism:volume><prism:number>2</prism:number>");
    text.append("<prism:startingPage>101</prism:startingPage>\n<description>");
    words(60);
    text.append("</description></item>\n");
  }

  private void html(String less, String greater) {
    for (int paragraph = 0; paragraph < 4; paragraph++) {
      text.append(less).append('p').append(greater);
      words(40);
      text.append(' ').append(less).append("em").append(greater);
      words(3);
      text.append(less).append("/em").append(greater).append(less).append("/p").append(greater);
    }
  }

  private void words(int count) {
    for (int word = 0; word < count; word++) {
      text.append(word == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
  }

  private static Instant instant(int number) {
    return Instant.ofEpochSecond(1_767_225_600L + number * 977L);
  }

  private byte[] ended(String end) {
    return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
  }
}

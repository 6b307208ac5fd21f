package io.wireroom.cli.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A feed of sample articles, RSS 2.0.
 *
 * @param id name of the desk that it comes from
 * @param articles its entries
 */
public record SampleFeed(String id, List<SampleArticle> articles) {
  private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");

  public SampleFeed {
    articles = List.copyOf(articles);
  }

  /** All sample feeds, by id. */
  public static List<SampleFeed> all() {
    var byFeed =
        SampleArticle.all().stream()
            .collect(
                Collectors.groupingBy(
                    article -> article.header("feed"), TreeMap::new, Collectors.toList()));
    return byFeed.entrySet().stream()
        .map(one -> new SampleFeed(one.getKey(), one.getValue()))
        .toList();
  }

  /** The feed as its publisher serves it. */
  public byte[] rss() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
        .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>\n")
        .append(element("title", id))
        .append(element("link", "https://" + id + ".example.org/"))
        .append(element("description", "Synthetic sample news; studies and people are invented."))
        .append(element("language", "en-US"));
    articles.forEach(article -> item(xml, article));
    return xml.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private void item(StringBuilder xml, SampleArticle article) {
    String link = "https://" + id + ".example.org/" + article.slug();
    Instant published = Instant.parse(article.header("published"));
    xml.append("<item>")
        .append(element("title", article.header("title")))
        .append(element("link", link))
        .append(element("guid", link))
        .append(
            element(
                "pubDate",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC))));
    for (String author : article.header("authors").split("\\s*;\\s*")) {
      xml.append(element("dc:creator", author));
    }
    for (String category : article.header("categories").split("\\s*;\\s*")) {
      xml.append(element("category", category));
    }
    xml.append(element("content:encoded", html(article.body()))).append("</item>\n");
  }

  private static String html(String body) {
    return BLANK_LINE
        .splitAsStream(body)
        .map(String::strip)
        .map(text -> text.startsWith("## ") ? element("h2", text.substring(3)) : element("p", text))
        .collect(Collectors.joining("\n"));
  }

  private static String element(String name, String text) {
    return "<"
        + name
        + ">"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</"
        + name
        + ">";
  }
}

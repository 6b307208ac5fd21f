package io.wireroom.cli.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * Writes JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeedWriter {
  private JsonFeedWriter() {}

  static byte[] write(SampleFeed feed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", feed.title())
        .put("home_page_url", feed.site())
        .put("feed_url", feed.site() + "feed.json")
        .put("description", "Synthetic sample news; studies and people are invented.")
        .put("language", "en-US");
    ArrayNode items = json.putArray("items");
    feed.articles().forEach(article -> item(items.addObject(), feed, article));
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void item(ObjectNode item, SampleFeed feed, SampleArticle article) {
    item.put("id", feed.link(article))
        .put("url", feed.link(article))
        .put("title", article.title())
        .put("summary", article.paragraphs().get(0))
        .put("content_html", Html.of(article))
        .put("date_published", article.published().toString());
    if (!article.updated().equals(article.published())) {
      item.put("date_modified", article.updated().toString());
    }
    ArrayNode authors = item.putArray("authors");
    article.headerValues("authors").forEach(author -> authors.addObject().put("name", author));
    ArrayNode tags = item.putArray("tags");
    article.headerValues("categories").forEach(tags::add);
    tags.add(article.header("type"));
  }
}

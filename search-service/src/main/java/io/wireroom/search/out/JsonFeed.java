package io.wireroom.search.out;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.wireroom.search.query.Hit;

/**
 * Writes a search as JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
  private JsonFeed() {}

  static String write(FollowedSearch search) {
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", search.title())
        .put("home_page_url", search.page().toString())
        .put("feed_url", search.self().toString());
    feed.putArray("hubs").addObject().put("type", "WebSub").put("url", search.hub().toString());
    ArrayNode items = feed.putArray("items");
    for (Hit hit : search.hits()) {
      item(items.addObject(), search, hit);
    }
    return feed.toString();
  }

  private static void item(ObjectNode item, FollowedSearch search, Hit hit) {
    item.put("id", FollowedSearch.id(hit))
        .put("url", search.link(hit).toString())
        .put("title", FollowedSearch.title(hit))
        .put("content_text", hit.lead())
        .put("date_published", FollowedSearch.published(hit).toString())
        .put("date_modified", FollowedSearch.updated(hit).toString());
    ArrayNode authors = item.putArray("authors");
    hit.authors().forEach(author -> authors.addObject().put("name", author));
    ArrayNode tags = item.putArray("tags");
    hit.tags().forEach(tag -> tags.add(tag.name()));
  }
}

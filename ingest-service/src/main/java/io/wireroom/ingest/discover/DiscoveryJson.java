package io.wireroom.ingest.discover;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** What was found at a site, for programs. */
public final class DiscoveryJson {
  private DiscoveryJson() {}

  public static JsonObject write(Discovery discovery) {
    JsonArray feeds = new JsonArray();
    for (FeedCandidate feed : discovery.feeds()) {
      feeds.add(
          new JsonObject()
              .put("url", feed.url())
              .put("title", feed.title())
              .put("site", feed.site())
              .put("format", feed.format())
              .put("articles", feed.articles())
              .put("newest", feed.newest() == null ? null : feed.newest().toString())
              .put("comments", feed.comments())
              .put("why", feed.why()));
    }
    JsonArray tried = new JsonArray();
    discovery
        .tried()
        .forEach(
            one -> tried.add(new JsonObject().put("url", one.url()).put("result", one.result())));
    return new JsonObject()
        .put("site", discovery.site())
        .put("problem", discovery.problem())
        .put("feeds", feeds)
        .put("tried", tried);
  }
}

package io.wireroom.search.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.wireroom.runtime.http.Representation;
import io.wireroom.search.query.QueryLink;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search, with its tag and its links.
 *
 * @param link the request that was made
 * @param next cursor of the page after it; null when it is the last
 */
record FoundPage(QueryLink link, @Nullable String next, ObjectNode json) {

  void end(RoutingContext call) {
    new Links().pages(link, next).feeds("/v1/feeds/", link).addTo(call);
    PageBytes page = PageBytes.of(json);
    new Representation(
            "application/json", Representation.REVALIDATED, page.tag(), Buffer.buffer(page.json()))
        .end(call);
  }
}

package io.wireroom.ingest.discover;

import io.vertx.core.Future;
import io.wireroom.ingest.preview.Previewer;
import java.net.URI;

/**
 * Finds the feeds of a site: the address itself, what its page names, news sitemaps of robots.txt,
 * and only when there is none of them, the places where feeds usually are. Each is fetched once, at
 * most twenty addresses, within about a minute.
 */
public final class FeedDiscovery {
  private final Previewer previewer;

  public FeedDiscovery(Previewer previewer) {
    this.previewer = previewer;
  }

  /** Looks at a site, one request after the other. */
  public Future<Discovery> at(URI site) {
    return new Hunt(previewer, site).run();
  }
}

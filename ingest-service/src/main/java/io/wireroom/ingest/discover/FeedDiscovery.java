package io.wireroom.ingest.discover;

import io.vertx.core.Future;
import io.wireroom.ingest.fetch.FetchResult;
import io.wireroom.ingest.preview.Preview;
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

  /**
   * Looks at a site, one request after the other.
   *
   * @param typed as a person writes it. Without a scheme, what does not answer by https is asked by
   *     http
   * @throws IllegalArgumentException when it is no address of the web
   */
  public Future<Discovery> at(String typed) {
    return new Hunt(previewer, SiteAddress.of(typed), SiteAddress.unencrypted(typed)).run();
  }

  /**
   * Tells what would be read at one address, without looking for feeds.
   *
   * @param typed as for {@link #at}
   * @throws IllegalArgumentException when it is no address of the web
   */
  public Future<Preview> preview(String typed) {
    URI otherwise = SiteAddress.unencrypted(typed);
    return previewer
        .now(SiteAddress.of(typed))
        .compose(
            first ->
                otherwise != null && first.result() instanceof FetchResult.Unreachable
                    ? previewer.now(otherwise)
                    : Future.succeededFuture(first));
  }
}

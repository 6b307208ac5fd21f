package io.wireroom.ingest.websub;

import io.wireroom.ingest.fetch.LinkHeader;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed says that it can be had by push.
 *
 * @param hub takes requests
 * @param topic what to subscribe to
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, discovery</a>
 */
record HubOffer(URI hub, URI topic) {
  private static final int LONGEST = 2_000;

  /**
   * Finds the offer; headers go before what the feed says.
   *
   * @param headers the Link headers of the answer
   * @param feed the feed's own links by relation
   * @param url where the feed was: its topic when it names none
   */
  static Optional<HubOffer> of(List<String> headers, Map<String, String> feed, URI url) {
    Map<String, String> links = new HashMap<>(feed);
    links.putAll(LinkHeader.targets(headers));
    Optional<URI> hub = web(links.get("hub"), url);
    return hub.map(found -> new HubOffer(found, web(links.get("self"), url).orElse(url)));
  }

  private static Optional<URI> web(@Nullable String link, URI base) {
    if (link == null || link.isEmpty() || link.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI uri = base.resolve(link);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}

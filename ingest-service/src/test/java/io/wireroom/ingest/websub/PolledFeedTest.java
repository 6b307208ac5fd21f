package io.wireroom.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.wireroom.ingest.fetch.CacheValidators;
import io.wireroom.ingest.fetch.FetchResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolledFeedTest {
  private static final HubOffer OFFER =
      new HubOffer(URI.create("https://hub.example/"), URI.create("https://news.example/self"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <feed xmlns='http://www.w3.org/2005/Atom'><title>N</title>
        <link rel='hub' href='https://hub.example/'/><link rel='self' href='/self'/></feed>""",
        """
        <rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>N</title>
        <atom:link rel='hub' href='https://hub.example/'/>
        <atom:link rel='self' href='https://news.example/self'/></channel></rss>""",
        """
        {"version": "https://jsonfeed.org/version/1.1", "feed_url": "https://news.example/self",
         "hubs": [{"type": "WebSub", "url": "https://hub.example/"}], "items": []}""",
      })
  void the_hub_is_found_in_feeds_of_every_make(String feed) {
    assertThat(read(feed).orElseThrow().offer()).contains(OFFER);
  }

  @Test
  void the_window_changes_with_the_entries_alone_not_with_their_order() {
    String window = read(rss("1", "2")).orElseThrow().window();

    assertThat(read(rss("2", "1")).orElseThrow().window()).isEqualTo(window);
    assertThat(read(rss("2", "3")).orElseThrow().window()).isNotEqualTo(window);
  }

  @Test
  void what_is_no_feed_tells_nothing() {
    assertThat(read("<html><link rel='hub' href='https://hub.example/'></html>")).isEmpty();
  }

  private static Optional<PolledFeed> read(String document) {
    return PolledFeed.read(
        new FetchResult.Fetched(
            Buffer.buffer(document.getBytes(UTF_8)),
            URI.create("https://news.example/feed"),
            null,
            CacheValidators.NONE,
            Duration.ZERO,
            null,
            List.of()));
  }

  private static String rss(String... guids) {
    StringBuilder feed = new StringBuilder("<rss version='2.0'><channel><title>N</title>");
    for (String guid : guids) {
      feed.append("<item><guid>").append(guid).append("</guid><title>T</title></item>");
    }
    return feed.append("</channel></rss>").toString();
  }
}

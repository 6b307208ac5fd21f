package io.wireroom.search.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.wireroom.runtime.http.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedAddressTest {
  @Test
  void a_search_is_read_with_its_parameters() {
    FeedAddress feed =
        FeedAddress.of(
            URI.create("https://news.test/v1/feeds/atom?q=heart+failure&tag=a%26b&tag=c"));

    assertThat(feed.format()).isEqualTo(FeedFormat.ATOM);
    assertThat(feed.savedSearch()).isNull();
    assertThat(feed.asked())
        .isEqualTo(Map.of("q", List.of("heart failure"), "tag", List.of("a&b", "c")));
  }

  @Test
  void a_saved_search_is_known_by_its_id() {
    FeedAddress feed =
        FeedAddress.of(URI.create("https://news.test/v1/saved-searches/7d3c-1/feed/rss"));

    assertThat(feed.savedSearch()).isEqualTo("7d3c-1");
    assertThat(feed.format()).isEqualTo(FeedFormat.RSS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.test/",
        "https://news.test/v1/feeds/csv",
        "https://news.test/v1/feeds/rss/",
        "https://news.test/v1/articles",
        "https://news.test/v1/saved-searches/../feed/rss"
      })
  void others_are_no_feeds(String url) {
    assertThatThrownBy(() -> FeedAddress.of(URI.create(url))).isInstanceOf(Refusal.NotFound.class);
  }
}

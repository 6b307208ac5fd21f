package io.wireroom.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HubOfferTest {
  private static final URI URL = URI.create("https://news.example/feeds/all?x=1");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<https://hub.example/>; rel=\"hub\", <https://news.example/self>; rel=\"self\" | https://hub.example/ | https://news.example/self",
        "<https://hub.example/>;rel=hub | https://hub.example/ | https://news.example/feeds/all?x=1",
        "<https://hub.example/>; title=\"a, b; rel=x\"; REL=\"alternate HUB\",<s>; rel=self | https://hub.example/ | https://news.example/feeds/s",
        "<https://one.example/>; rel=hub, <https://two.example/>; rel=hub | https://one.example/ | https://news.example/feeds/all?x=1",
        "<https://hub.example/?a=1,2>; rel=hub | https://hub.example/?a=1,2 | https://news.example/feeds/all?x=1",
      })
  void hub_and_topic_are_found_in_link_headers(String header, URI hub, URI topic) {
    assertThat(HubOffer.of(List.of(header), Map.of(), URL)).contains(new HubOffer(hub, topic));
  }

  @Test
  void the_headers_go_before_the_feed_which_fills_what_they_leave_open() {
    Map<String, String> feed = Map.of("hub", "https://feed.example/", "self", "/self");

    assertThat(HubOffer.of(List.of("<https://hub.example/>; rel=hub"), feed, URL))
        .contains(
            new HubOffer(
                URI.create("https://hub.example/"), URI.create("https://news.example/self")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<https://hub.example/",
        "<https://hub.example/>",
        "<https://hub.example/>; rel=next",
        "<https://hub.example/>; rel",
        "<ftp://hub.example/>; rel=hub",
        "<https://me:word@hub.example/>; rel=hub",
        "<mailto:a@b>; rel=hub",
        "< >; rel=hub",
        "<https://hub example/>; rel=hub",
      })
  void there_is_no_offer_without_a_web_address_of_a_hub(String header) {
    assertThat(HubOffer.of(List.of(header), Map.of(), URL)).isEqualTo(Optional.empty());
  }
}

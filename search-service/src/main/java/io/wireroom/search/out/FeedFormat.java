package io.wireroom.search.out;

import io.wireroom.runtime.http.Refusal;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forms of feeds that a search is given in. */
public enum FeedFormat {
  RSS("application/rss+xml", RssFeed::write),
  ATOM("application/atom+xml", AtomFeed::write),
  JSON("application/feed+json", JsonFeed::write);

  private final String mediaType;
  private final Function<FollowedSearch, String> writer;

  FeedFormat(String mediaType, Function<FollowedSearch, String> writer) {
    this.mediaType = mediaType;
    this.writer = writer;
  }

  /**
   * Reads its name as an address has it.
   *
   * @throws Refusal.NotFound when there is no such form
   */
  public static FeedFormat of(String name) {
    return Stream.of(values())
        .filter(format -> format.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new Refusal.NotFound("there are feeds as " + labels()));
  }

  private static String labels() {
    return Stream.of(values()).map(FeedFormat::label).collect(Collectors.joining(", "));
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As the header Content-Type has it. */
  public String contentType() {
    return mediaType + "; charset=utf-8";
  }

  String mediaType() {
    return mediaType;
  }

  /** Writes a search as a feed. */
  public String write(FollowedSearch search) {
    return writer.apply(search);
  }
}

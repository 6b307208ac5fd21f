package io.wireroom.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.ingest.feed.FeedHead;
import io.wireroom.ingest.feed.FeedReading;

/** Compares what a feed says of itself. */
final class HeadComparison {
  private HeadComparison() {}

  static void compare(JsonNode expected, FeedReading reading, FieldAgreement agreement) {
    Wanted wanted = new Wanted(expected);
    FeedHead head = reading.head();
    agreement.text("feed title", wanted.text("title"), head.title());
    agreement.text("feed description", wanted.text("description", "subtitle"), head.description());
    agreement.text("feed language", wanted.text("language"), head.language());
    agreement.text("feed rights", wanted.text("copyright", "rights"), head.rights());
    agreement.text("feed link", wanted.link(), head.link());
    agreement.text("feed id", wanted.text("id"), head.id());
    agreement.text(
        "feed address", wanted.text("feedLink"), head.links().getOrDefault("self", head.link()));
    agreement.text("feed image", new Wanted(expected.path("image")).text("url"), head.image());
    agreement.text("feed generator", wanted.textWithin("generator", "value"), head.generator());
    agreement.text("feed ttl", wanted.text("ttl"), String.valueOf(head.minutesToLive()));
    agreement.text(
        "feed version",
        wanted.text("feedVersion", "version"),
        reading.format().replaceAll("^[a-z-]+-", ""));
    agreement.date(
        "feed updated", wanted.text("updatedParsed", "lastBuildDateParsed"), head.updated());
    agreement.date(
        "feed published", wanted.text("publishedParsed", "pubDateParsed"), head.published());
    for (JsonNode one : expected.path("categories")) {
      agreement.among(
          "feed category", new Wanted(one).own("label", "term", "value"), head.categories());
    }
    for (JsonNode one : expected.path("authors")) {
      agreement.among("feed author", new Wanted(one).own("name", "email"), head.authors());
    }
  }
}

package io.wireroom.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.wireroom.event.Media;
import io.wireroom.ingest.feed.DateReading;
import io.wireroom.ingest.feed.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares one entry of a feed. */
final class EntryComparison {
  private EntryComparison() {}

  static void compare(JsonNode expected, Entry entry, FieldAgreement agreement) {
    Wanted wanted = new Wanted(expected);
    agreement.text("title", wanted.text("title"), entry.title());
    agreement.text("summary", wanted.text("description", "summary"), entry.summaryHtml());
    String content = wanted.textWithin("content", "value");
    agreement.text(
        "content", content == null ? wanted.text("content_html") : content, entry.contentHtml());
    agreement.text("link", wanted.link(), entry.url());
    String guid = wanted.textWithin("guid", "value");
    agreement.text("id", guid == null ? wanted.text("id") : guid, entry.ownId());
    agreement.text("rights", wanted.text("rights"), entry.rights());
    agreement.date(
        "published",
        wanted.text("publishedParsed", "pubDateParsed"),
        or(entry.published(), entry.updated()));
    agreement.date("updated", wanted.text("updatedParsed"), or(entry.updated(), entry.published()));
    for (JsonNode one : authors(expected)) {
      agreement.among("author", author(new Wanted(one)), entry.authors());
    }
    for (JsonNode one : expected.path("categories")) {
      agreement.among(
          "category", new Wanted(one).own("label", "term", "value"), entry.categories());
    }
    for (JsonNode one : enclosures(expected)) {
      enclosure(new Wanted(one), entry.media(), agreement);
    }
    agreement.among("image", new Wanted(expected.path("image")).text("url"), images(entry));
  }

  private static void enclosure(Wanted wanted, List<Media> media, FieldAgreement agreement) {
    String url = wanted.text("url", "href");
    Optional<Media> read = media.stream().filter(one -> one.getUrl().equals(url)).findFirst();
    agreement.among("enclosure", url, media.stream().map(Media::getUrl).toList());
    if (read.isPresent()) {
      agreement.text("enclosure type", wanted.text("type"), read.get().getType());
      agreement.text(
          "enclosure length", wanted.text("length"), String.valueOf(read.get().getBytes()));
    }
  }

  private static List<JsonNode> authors(JsonNode expected) {
    List<JsonNode> authors = new ArrayList<>();
    expected.path("authors").forEach(authors::add);
    if (authors.isEmpty() && expected.hasNonNull("author")) {
      authors.add(expected.get("author"));
    }
    return authors;
  }

  /** A name; of a text with address and name together it is open which part is the name. */
  private static @Nullable String author(Wanted wanted) {
    String name = wanted.own("name", "email");
    return name == null || (name.contains("@") && name.contains("(")) ? null : name;
  }

  private static List<JsonNode> enclosures(JsonNode expected) {
    List<JsonNode> enclosures = new ArrayList<>();
    expected.path("enclosures").forEach(enclosures::add);
    if (expected.hasNonNull("enclosure")) {
      enclosures.add(expected.get("enclosure"));
    }
    for (JsonNode link : expected.path("links")) {
      if (link.path("rel").asText().equals("enclosure")) {
        enclosures.add(link);
      }
    }
    return enclosures;
  }

  /** Images are among the media, or in the text where they belong. */
  private static List<String> images(Entry entry) {
    List<String> images = new ArrayList<>();
    entry.media().forEach(one -> images.add(one.getUrl()));
    return images;
  }

  private static @Nullable DateReading or(@Nullable DateReading one, @Nullable DateReading other) {
    return one == null ? other : one;
  }
}

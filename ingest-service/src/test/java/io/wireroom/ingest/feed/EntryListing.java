package io.wireroom.ingest.feed;

import io.wireroom.event.Media;
import java.util.Map;
import java.util.TreeMap;

/** Writes what was read so that a person can check it, one fact a line, nothing that is empty. */
final class EntryListing {
  private final StringBuilder text = new StringBuilder();

  static String of(FeedReading feed, Iterable<Entry> entries) {
    EntryListing listing = new EntryListing();
    listing.line("format", feed.format());
    listing.head(feed.head());
    feed.repairs().forEach(one -> listing.line("repair", one.getCode() + ": " + one.getDetail()));
    entries.forEach(listing::entry);
    return listing.text.toString();
  }

  private void head(FeedHead head) {
    line("title", head.title());
    line("description", head.description());
    line("link", head.link());
    line("links", map(head.links()));
    line("id", head.id());
    line("language", head.language());
    line("rights", head.rights());
    head.authors().forEach(one -> line("author", one));
    head.categories().forEach(one -> line("category", one));
    line("image", head.image());
    line("generator", head.generator());
    line("published", date(head.published()));
    line("updated", date(head.updated()));
    line("minutesToLive", head.minutesToLive());
  }

  private void entry(Entry entry) {
    text.append("\nentry\n");
    line("id", entry.ownId());
    line("url", entry.url());
    line("base", entry.base());
    line("title", entry.title());
    line("summary", entry.summaryHtml());
    line("content", entry.contentHtml());
    entry.authors().forEach(one -> line("author", one));
    line("published", date(entry.published()));
    line("updated", date(entry.updated()));
    line("embargoed", date(entry.embargoed()));
    line("status", entry.status() == PublicationStatus.USABLE ? "" : entry.status());
    entry.categories().forEach(one -> line("category", one));
    line("language", entry.language());
    line("rights", entry.rights());
    line("label", entry.label());
    entry.recommended().forEach(one -> line("recommended", one.getTitle() + " " + one.getUrl()));
    entry.media().forEach(one -> line("media", media(one)));
    line("ids", map(entry.externalIds()));
    new TreeMap<>(entry.details()).forEach((name, value) -> line("detail", name + "=" + value));
    entry.repairs().forEach(one -> line("repair", one.getCode() + ": " + one.getDetail()));
  }

  private static String media(Media media) {
    return media.getUrl() + " " + media.getType() + " " + media.getBytes();
  }

  private static String map(Map<String, String> map) {
    return map.isEmpty() ? "" : new TreeMap<>(map).toString();
  }

  private static Object date(DateReading date) {
    return date == null ? "" : date.instant() + (date.withoutZone() ? " without zone" : "");
  }

  private void line(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.append(name).append(": ").append(value.toString().replace("\n", "\\n")).append('\n');
    }
  }
}

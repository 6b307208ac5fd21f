package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.agency.AgencyDocument;
import io.wireroom.ingest.feed.agency.AgencyFormat;
import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.MarkupSink;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An XML document, whose root element tells who reads it: feed or agency. */
final class XmlDocument implements MarkupSink {
  /** Documents that list others, which is no news, but worth a hint. */
  private static final Map<String, String> LISTS =
      Map.of(
          "opml", "OPML, a list of feeds: add the feeds that it names",
          "sitemapindex", "an index of sitemaps: add one of the sitemaps that it names");

  private final FeedFields fields;
  private final XmlFeed feed;
  private final @Nullable String url;
  private final Consumer<Entry> entries;
  private MarkupSink reader;
  private @Nullable AgencyFormat agency;
  private @Nullable String list;
  private boolean rootSeen;
  private int read;

  XmlDocument(@Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    this.url = url;
    this.entries =
        entry -> {
          read++;
          entries.accept(entry);
        };
    this.fields = new FeedFields(url, repairs);
    this.feed = new XmlFeed(fields, this.entries);
    this.reader = feed;
  }

  @Override
  public void start(String name, Attributes attributes) {
    if (!rootSeen) {
      rootSeen = true;
      list = LISTS.get(name.toLowerCase(Locale.ROOT));
      agency = AgencyFormat.of(name.substring(name.indexOf(':') + 1)).orElse(null);
      if (agency != null) {
        reader = new AgencyDocument(agency, url, fields.repairs(), entries);
      }
    }
    reader.start(name, attributes);
  }

  @Override
  public void text(char[] characters, int from, int length) {
    reader.text(characters, from, length);
  }

  @Override
  public void end(String name) {
    reader.end(name);
  }

  /** The document has ended; returns what it was. */
  FeedReading finish() {
    if (list != null) {
      return FeedReading.unreadable(list);
    }
    if (agency == null) {
      feed.finish();
      return fields.reading();
    }
    return read == 0
        ? FeedReading.unreadable(agency.label() + " without an item")
        : new FeedReading(agency.label(), FeedHead.EMPTY, fields.repairs().all(), null);
  }
}

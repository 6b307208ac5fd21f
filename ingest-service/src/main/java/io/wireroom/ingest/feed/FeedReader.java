package io.wireroom.ingest.feed;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any make: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. Never throws for
 * what is in it; what is mended is told, and so is why nothing could be read. Time is linear in the
 * size of the document.
 */
public final class FeedReader {
  private FeedReader() {}

  /**
   * Reads a document.
   *
   * @param text the document, decoded
   * @param url where it was; null when not known
   * @param repairs what was mended so far, and is from here on
   * @param entries gets each entry in order
   */
  public static FeedReading read(
      String text, @Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonFeed.read(text, url, repairs, entries);
    }
    return xml(text, url, repairs, entries);
  }

  private static FeedReading xml(
      String text, @Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    String mended = XmlMender.mend(text, repairs);
    FeedFields fields = new FeedFields(url, repairs);
    int[] given = new int[1];
    XmlFeed feed =
        new XmlFeed(
            fields,
            entry -> {
              given[0]++;
              entries.accept(entry);
            });
    try {
      StaxMarkup.read(mended, feed);
      feed.finish();
      return feed.isFeed()
          ? fields.reading()
          : FeedReading.unreadable("XML, but no feed: " + rootOf(mended));
    } catch (XMLStreamException broken) {
      repairs.add("not-well-formed", firstLine(broken));
      return again(mended, url, repairs, entries, given[0]);
    }
  }

  /** Reads a broken document patiently; the entries before the break have been given already. */
  private static FeedReading again(
      String mended, @Nullable String url, Repairs repairs, Consumer<Entry> entries, int given) {
    FeedFields fields = new FeedFields(url, repairs);
    int[] seen = new int[1];
    XmlFeed feed =
        new XmlFeed(
            fields,
            entry -> {
              if (seen[0]++ >= given) {
                entries.accept(entry);
              }
            });
    SoupMarkup.read(mended, feed);
    feed.finish();
    if (!feed.isFeed()) {
      return FeedReading.unreadable("no feed of a known format: " + rootOf(mended));
    }
    return fields.reading();
  }

  private static String rootOf(String xml) {
    String start = xml.replaceFirst("(?s)^\\s*<\\?xml.*?\\?>\\s*", "");
    return "it begins with "
        + start.substring(0, Math.min(start.length(), 40)).replaceAll("\\s+", " ");
  }

  private static String firstLine(XMLStreamException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
  }
}

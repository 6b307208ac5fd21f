package io.wireroom.ingest.feed;

import io.wireroom.ingest.feed.markup.MarkupScanner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed or a document of a news agency, of any make. Never throws for what is in it; what is
 * mended is told, and so is why nothing could be read. Time is linear in the size of the document,
 * memory constant but for the entry at hand.
 */
public final class FeedReader {
  private static final int HEAD = 256;

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
    try {
      return read(new StringReader(text), url, repairs, entries);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be read", impossible);
    }
  }

  /**
   * Reads a document of any size as it comes.
   *
   * @param contentType as the server said; null when it said none
   * @param url where it was; null when not known
   * @param entries gets each entry in order
   * @throws IOException when the stream does
   */
  public static FeedReading read(
      InputStream in, @Nullable String contentType, @Nullable String url, Consumer<Entry> entries)
      throws IOException {
    Repairs repairs = new Repairs();
    return read(TextDecoder.open(in, contentType, repairs), url, repairs, entries);
  }

  private static FeedReading read(
      Reader text, @Nullable String url, Repairs repairs, Consumer<Entry> entries)
      throws IOException {
    PushbackReader document = new PushbackReader(text, HEAD);
    String head = head(document);
    String start = head.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return JsonDocument.read(document, url, repairs, entries);
    }
    XmlDocument xml = new XmlDocument(url, repairs, entries);
    MarkupScanner.read(document, xml, repairs);
    FeedReading reading = xml.finish();
    return reading.error() == null
        ? reading
        : FeedReading.unreadable(reading.error() + ": " + shown(start));
  }

  private static String head(PushbackReader document) throws IOException {
    char[] head = new char[HEAD];
    int length = 0;
    int read;
    while (length < HEAD && (read = document.read(head, length, HEAD - length)) > 0) {
      length += read;
    }
    document.unread(head, 0, length);
    return new String(head, 0, length);
  }

  private static String shown(String start) {
    String begin = start.replaceFirst("(?s)^<\\?xml.*?\\?>\\s*", "");
    return "it begins with "
        + begin.substring(0, Math.min(begin.length(), 40)).replaceAll("\\s+", " ");
  }
}

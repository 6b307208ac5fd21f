package io.wireroom.ingest.feed.outline;

import io.wireroom.ingest.feed.Links;
import io.wireroom.ingest.feed.PlainText;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.TextDecoder;
import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.MarkupScanner;
import io.wireroom.ingest.feed.markup.MarkupSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads OPML 1.0 to 2.0 as the list of feeds that it names. Never throws for what is in it.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public final class OpmlReader implements MarkupSink {
  private static final int MOST = 100_000;
  private static final int LONGEST_TITLE = 1_000;
  private static final List<String> FEED = List.of("xmlUrl", "xmlurl", "xmlURL", "url");

  private final Repairs repairs;
  private final Map<String, Outline> outlines = new LinkedHashMap<>();
  private final Deque<String> folders = new ArrayDeque<>();
  private final StringBuilder title = new StringBuilder();
  private boolean isOpml;
  private boolean inTitle;

  private OpmlReader(Repairs repairs) {
    this.repairs = repairs;
  }

  /**
   * Reads a list.
   *
   * @throws IOException when the stream does
   */
  public static FeedList read(InputStream in, @Nullable String contentType) throws IOException {
    Repairs repairs = new Repairs();
    OpmlReader list = new OpmlReader(repairs);
    try (Reader text = TextDecoder.open(in, contentType, repairs)) {
      MarkupScanner.read(text, list, repairs);
    }
    return new FeedList(
        list.title.isEmpty() ? null : PlainText.of(list.title.toString()),
        new ArrayList<>(list.outlines.values()),
        repairs.all(),
        list.isOpml ? null : "no OPML: it has no outlines");
  }

  @Override
  public void start(String name, Attributes attributes) {
    if (name.equalsIgnoreCase("outline")) {
      outline(attributes);
    }
    isOpml |= name.equalsIgnoreCase("opml") || name.equalsIgnoreCase("outline");
    inTitle = name.equalsIgnoreCase("title");
  }

  @Override
  public void text(char[] characters, int from, int length) {
    if (inTitle && title.length() < LONGEST_TITLE) {
      title.append(characters, from, Math.min(length, LONGEST_TITLE));
    }
  }

  @Override
  public void end(String name) {
    inTitle = false;
    if (name.equalsIgnoreCase("outline")) {
      folders.pop();
    }
  }

  private void outline(Attributes attributes) {
    String text = attributes.getInAnyCase("title");
    String name = PlainText.of(text == null ? attributes.get("text", "") : text);
    String said = null;
    for (String attribute : FEED) {
      said = said == null ? attributes.get(attribute) : said;
    }
    String feed = said == null ? null : Links.resolve(withoutFeedScheme(said), null);
    if (feed == null && said != null) {
      repairs.add("unusable-link", said);
    } else if (feed != null && outlines.containsKey(feed)) {
      repairs.add("repeated-feed", feed);
    } else if (feed != null && outlines.size() < MOST) {
      String site = Links.resolve(attributes.getInAnyCase("htmlUrl"), null);
      List<String> path = new ArrayList<>(folders);
      Collections.reverse(path);
      outlines.put(feed, new Outline(name, feed, site, path));
    }
    folders.push(name);
  }

  /** {@code feed://host} and {@code feed:https://host} are both met. */
  private static String withoutFeedScheme(String link) {
    return link.startsWith("feed://")
        ? "http" + link.substring(4)
        : link.startsWith("feed:") ? link.substring(5) : link;
  }
}

package io.wireroom.ingest.feed.agency;

import io.wireroom.ingest.feed.Entry;
import io.wireroom.ingest.feed.EntryDraft;
import io.wireroom.ingest.feed.Repairs;
import io.wireroom.ingest.feed.markup.Attributes;
import io.wireroom.ingest.feed.markup.MarkupSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes entries out of a document of an agency's format, of which one item is held at a time. */
public final class AgencyDocument implements MarkupSink {
  private static final int MOST_ELEMENTS = 200_000;
  private static final int LONGEST = 8_000_000;

  private final AgencyFormat format;
  private final @Nullable String url;
  private final Repairs repairs;
  private final Consumer<Entry> entries;
  private final Deque<Element> open = new ArrayDeque<>();
  private @Nullable EntryDraft draft;
  private int elements;
  private int characters;
  private int leftOut;

  /**
   * Begins a document.
   *
   * @param url where it was; null when not known
   */
  public AgencyDocument(
      AgencyFormat format, @Nullable String url, Repairs repairs, Consumer<Entry> entries) {
    this.format = format;
    this.url = url;
    this.repairs = repairs;
    this.entries = entries;
  }

  @Override
  public void start(String written, Attributes attributes) {
    String name = written.substring(written.indexOf(':') + 1);
    if (open.isEmpty()) {
      if (!format.isItem(name)) {
        return;
      }
      elements = 0;
      characters = 0;
      draft = new EntryDraft().base(url);
      repairs.divert(draft.repairs());
    }
    if (leftOut > 0 || ++elements > MOST_ELEMENTS) {
      leftOut++;
      return;
    }
    Element element = new Element(name, attributes);
    if (!open.isEmpty()) {
      open.peek().add(element);
    }
    open.push(element);
  }

  @Override
  public void text(char[] buffer, int from, int length) {
    if (!open.isEmpty() && leftOut == 0 && characters < LONGEST) {
      characters += length;
      open.peek().add(new String(buffer, from, length));
    }
  }

  @Override
  public void end(String written) {
    if (leftOut > 0) {
      leftOut--;
      return;
    }
    if (open.isEmpty()) {
      return;
    }
    Element ended = open.pop();
    EntryDraft done = draft;
    if (open.isEmpty() && done != null) {
      if (elements > MOST_ELEMENTS || characters >= LONGEST) {
        repairs.add("too-long", "an item of more than an article has; the rest is left out");
      }
      format.read(ended, done);
      repairs.divert(null);
      draft = null;
      entries.accept(done.build());
    }
  }
}

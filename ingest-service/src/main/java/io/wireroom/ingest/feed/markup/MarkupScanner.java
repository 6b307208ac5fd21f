package io.wireroom.ingest.feed.markup;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads XML, or what was meant to be XML, in one pass: linear time, constant memory. It never
 * refuses a document; each tolerance is told to {@link Mended}. Document types are not fetched or
 * expanded.
 */
public final class MarkupScanner {
  private final CharacterWindow window;
  private final MarkupSink sink;
  private final Mended mended;
  private final References references;
  private final TextScanner texts;
  private final TagScanner tags;
  private final OpenElements open;

  private MarkupScanner(Reader in, MarkupSink sink, Mended mended) {
    this.window = new CharacterWindow(in);
    this.sink = sink;
    this.mended = mended;
    this.references = new References(mended);
    this.texts = new TextScanner(window, references, sink, mended);
    this.tags = new TagScanner(window, references, mended);
    this.open = new OpenElements(sink, mended);
  }

  /**
   * Reads a document to its end.
   *
   * @throws IOException when the reader does; never for what is in the document
   */
  public static void read(Reader in, MarkupSink sink, Mended mended) throws IOException {
    new MarkupScanner(in, sink, mended).document();
  }

  private void document() throws IOException {
    leadingJunk();
    while (window.has()) {
      if (window.buffer[window.at] == '<') {
        markup();
      } else {
        texts.run();
      }
    }
    open.endAll();
  }

  private void leadingJunk() throws IOException {
    int skipped = 0;
    boolean blank = true;
    while (window.has() && window.buffer[window.at] != '<') {
      blank &= Characters.isSpace(window.buffer[window.at]) || window.buffer[window.at] == '\uFEFF';
      window.at++;
      skipped++;
    }
    if (!blank) {
      mended.add("leading-junk", skipped + " characters before the document");
    }
  }

  private void markup() throws IOException {
    char next = window.has(2) ? window.buffer[window.at + 1] : ' ';
    if (Characters.isNameStart(next)) {
      boolean closed = tags.start();
      if (open.start(tags.name(), tags.attributes()) && closed) {
        open.end(tags.name());
      } else if (closed) {
        open.endOfTooDeep();
      }
    } else if (next == '/') {
      open.end(tags.end(open.last()));
    } else if (next == '!') {
      declaration();
    } else if (next == '?') {
      instruction();
    } else {
      mended.add("bare-less-than", "a < that begins no tag");
      sink.text(window.buffer, window.at, 1);
      window.at++;
    }
  }

  private void declaration() throws IOException {
    if (window.startsWith("<!--")) {
      window.at += 4;
      if (!skipTo("-->")) {
        mended.add("unclosed-comment", "it ends with the document");
      }
    } else if (window.startsWith("<![CDATA[")) {
      window.at += 9;
      texts.section();
    } else if (window.startsWith("<!DOCTYPE")) {
      documentType();
    } else {
      skipTo(">");
    }
  }

  private void documentType() throws IOException {
    StringBuilder subset = new StringBuilder();
    DocumentType.skip(window, subset);
    mended.add("document-type", "left out; nothing is fetched for it");
    references.declare(subset.toString());
  }

  private void instruction() throws IOException {
    // Many an XML declaration lacks its second question mark
    boolean declaration = window.startsWith("<?XML ");
    window.at += 2;
    if (!skipTo(declaration ? ">" : "?>")) {
      mended.add("unclosed-instruction", "it ends with the document");
    }
  }

  /** Goes behind the mark; false when there is none. */
  private boolean skipTo(String mark) throws IOException {
    char first = mark.charAt(0);
    while (window.has()) {
      if (window.buffer[window.at] == first && window.startsWith(mark)) {
        window.at += mark.length();
        return true;
      }
      window.at++;
    }
    return false;
  }
}

package io.wireroom.enrich.vocabulary.format;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks an XML file from element to element. Document types are passed over and entities of their
 * own refused, so nothing outside of the file is read and nothing in it multiplies.
 */
final class XmlEvents {
  private static final int DEEPEST = 100;
  private static final int LONGEST_TEXT = 100_000;

  /** What a vocabulary wants to know of a file. */
  interface Handler {
    /** An element begins; the path ends with its name. */
    void start(Path path, XMLStreamReader element);

    /** An element ends. */
    void end(Path path, String text, int line);
  }

  /** Local names from the root to here. */
  static final class Path {
    private final Deque<String> names = new ArrayDeque<>();

    /** Whether the path ends with these names. */
    boolean endsWith(String... last) {
      var innermost = names.iterator();
      for (int i = last.length - 1; i >= 0; i--) {
        if (!innermost.hasNext() || !innermost.next().equals(last[i])) {
          return false;
        }
      }
      return true;
    }
  }

  private XmlEvents() {}

  static void read(InputStream file, Handler handler) throws IOException {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      walk(factory.createXMLStreamReader(file), handler);
    } catch (XMLStreamException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private static void walk(XMLStreamReader xml, Handler handler)
      throws XMLStreamException, IOException {
    Path path = new Path();
    StringBuilder text = new StringBuilder();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          path.names.push(xml.getLocalName());
          if (path.names.size() > DEEPEST) {
            throw new IOException("elements lie more than " + DEEPEST + " deep");
          }
          text.setLength(0);
          handler.start(path, xml);
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (text.length() < LONGEST_TEXT) {
            text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          handler.end(path, text.toString().strip(), xml.getLocation().getLineNumber());
          path.names.pop();
          text.setLength(0);
        }
        default -> {
          // Comments and the like
        }
      }
    }
  }
}

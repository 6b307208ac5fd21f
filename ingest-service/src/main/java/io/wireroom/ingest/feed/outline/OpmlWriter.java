package io.wireroom.ingest.feed.outline;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a list of feeds as OPML 2.0, each in the folders that it has.
 *
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public final class OpmlWriter {
  private OpmlWriter() {}

  /** Returns the document; the same for the same list, folders in alphabetical order. */
  public static String write(String title, List<Outline> outlines) {
    Folder root = new Folder();
    outlines.forEach(outline -> root.in(outline.folders()).feeds.add(outline));
    StringWriter document = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(document);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("opml");
      xml.writeAttribute("version", "2.0");
      xml.writeStartElement("head");
      xml.writeStartElement("title");
      xml.writeCharacters(clean(title));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("body");
      root.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing into memory", impossible);
    }
    return document.toString();
  }

  private static final class Folder {
    private final Map<String, Folder> folders = new TreeMap<>();
    private final List<Outline> feeds = new ArrayList<>();

    Folder in(List<String> path) {
      Folder here = this;
      for (String name : path) {
        here = here.folders.computeIfAbsent(name, none -> new Folder());
      }
      return here;
    }

    void write(XMLStreamWriter xml) throws XMLStreamException {
      for (Map.Entry<String, Folder> folder : folders.entrySet()) {
        xml.writeStartElement("outline");
        xml.writeAttribute("text", clean(folder.getKey()));
        folder.getValue().write(xml);
        xml.writeEndElement();
      }
      for (Outline feed : feeds) {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", clean(feed.title().isEmpty() ? feed.feedUrl() : feed.title()));
        xml.writeAttribute("xmlUrl", feed.feedUrl());
        if (feed.siteUrl() != null) {
          xml.writeAttribute("htmlUrl", feed.siteUrl());
        }
      }
    }
  }

  /** XML has no place for control characters. */
  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF]", " ");
  }
}

package io.wireroom.search.out;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an XML document; characters that XML has no place for are left out. */
final class XmlText {
  private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

  /** What a document consists of. */
  interface Content {
    void write(XmlText to) throws XMLStreamException;
  }

  private final XMLStreamWriter out;

  private XmlText(XMLStreamWriter out) {
    this.out = out;
  }

  static String of(Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = XML.createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      content.write(new XmlText(writer));
      writer.writeEndDocument();
      writer.close();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a text in memory can be written", impossible);
    }
  }

  /** Begins an element; names and values of its attributes by turns. */
  XmlText begin(String name, String... attributes) throws XMLStreamException {
    out.writeStartElement(name);
    attributes(attributes);
    return this;
  }

  XmlText end() throws XMLStreamException {
    out.writeEndElement();
    return this;
  }

  /** An element with a text; none when there is no text. */
  XmlText text(String name, @Nullable String text, String... attributes) throws XMLStreamException {
    if (text != null) {
      begin(name, attributes);
      out.writeCharacters(allowed(text));
      end();
    }
    return this;
  }

  XmlText empty(String name, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(name);
    attributes(attributes);
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int at = 0; at < attributes.length; at += 2) {
      out.writeAttribute(attributes[at], allowed(attributes[at + 1]));
    }
  }

  private static String allowed(String text) {
    return text.codePoints()
        .filter(
            code ->
                code == '\t'
                    || code == '\n'
                    || code == '\r'
                    || (code >= 0x20 && code < 0xd800)
                    || (code >= 0xe000 && code < 0xfffe)
                    || code >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

package io.wireroom.ingest.feed;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The fast way through a document: StAX, without document types, external entities or namespaces
 * (prefixes are often undeclared).
 */
final class StaxMarkup {
  private static final int DEEPEST = 400;
  private static final XMLInputFactory FACTORY = factory();

  private StaxMarkup() {}

  static void read(String xml, MarkupSink sink) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT ->
              sink.start(reader.getLocalName(), attributes(reader));
          case XMLStreamConstants.END_ELEMENT -> sink.end(reader.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              sink.text(reader.getText());
          default -> {
            // Comments and processing instructions say nothing to us
          }
        }
      }
    } finally {
      reader.close();
    }
  }

  private static Map<String, String> attributes(XMLStreamReader reader) {
    if (reader.getAttributeCount() == 0) {
      return Map.of();
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int index = 0; index < reader.getAttributeCount(); index++) {
      attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
    }
    return attributes;
  }

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    return factory;
  }
}

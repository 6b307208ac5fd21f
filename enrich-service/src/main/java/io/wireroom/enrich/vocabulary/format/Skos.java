package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * SKOS concepts in RDF/XML, English labels and those without a language. A concept's id is the last
 * part of its address. It tells no types.
 *
 * @see <a href="https://www.w3.org/TR/skos-reference/">SKOS reference</a>
 */
final class Skos implements ConceptSource, XmlEvents.Handler {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private @Nullable ConceptSink sink;
  private @Nullable String address;
  private @Nullable String name;
  private Names names = new Names();
  private final List<String> parents = new ArrayList<>();
  private boolean english;
  private int began;

  @Override
  public void read(InputStream file, ConceptSink into) throws IOException {
    sink = into;
    XmlEvents.read(file, this);
  }

  @Override
  public void start(XmlEvents.Path path, XMLStreamReader element) {
    if (path.endsWith("Concept")) {
      began = element.getLocation().getLineNumber();
      address = element.getAttributeValue(RDF, "about");
      name = null;
      names = new Names();
      parents.clear();
    } else if (path.endsWith("Concept", "broader")) {
      String broader = element.getAttributeValue(RDF, "resource");
      if (broader != null) {
        parents.add(id(broader));
      }
    }
    String language = element.getAttributeValue(XML, "lang");
    english = language == null || language.isEmpty() || language.startsWith("en");
  }

  @Override
  public void end(XmlEvents.Path path, String text, int line) {
    if (path.endsWith("Concept", "prefLabel") && english) {
      name = text;
    } else if (path.endsWith("Concept", "altLabel") && english) {
      names.add(text);
    } else if (path.endsWith("Concept") && sink != null) {
      if (address == null || name == null || name.isEmpty()) {
        sink.refused(began, "the concept has no address, or no English preferred label");
      } else {
        sink.concept(ImportedConcept.of(id(address), null, name, names.terms(), parents, began));
      }
    }
  }

  private static String id(String address) {
    String last =
        address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    return "SKOS:" + last.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}

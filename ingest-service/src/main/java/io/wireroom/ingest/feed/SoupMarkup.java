package io.wireroom.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The patient way through a document that is not well-formed. */
final class SoupMarkup {
  private SoupMarkup() {}

  static void read(String xml, MarkupSink sink) {
    Document document = Parser.xmlParser().parseInput(xml, "");
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
              sink.text(text.getWholeText());
            } else if (node instanceof Element element && node != document) {
              sink.start(element.tagName(), attributes(element));
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && node != document) {
              sink.end(element.tagName());
            }
          }
        },
        document);
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new LinkedHashMap<>();
    element.attributes().forEach(one -> attributes.put(one.getKey(), one.getValue()));
    return attributes;
  }
}

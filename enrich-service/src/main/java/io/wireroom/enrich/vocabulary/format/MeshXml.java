package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * MeSH descriptors as the NLM gives them out; types by the first letters of tree numbers.
 *
 * @see <a href="https://www.nlm.nih.gov/mesh/xmlmesh.html">MeSH in XML</a>
 */
final class MeshXml implements ConceptSource, XmlEvents.Handler {
  private @Nullable ConceptSink sink;
  private @Nullable String id;
  private @Nullable String name;
  private Names names = new Names();
  private final List<String> trees = new ArrayList<>();
  private int began;

  @Override
  public void read(InputStream file, ConceptSink into) throws IOException {
    sink = into;
    XmlEvents.read(file, this);
  }

  @Override
  public void start(XmlEvents.Path path, XMLStreamReader element) {
    if (path.endsWith("DescriptorRecord")) {
      began = element.getLocation().getLineNumber();
      id = null;
      name = null;
      names = new Names();
      trees.clear();
    }
  }

  @Override
  public void end(XmlEvents.Path path, String text, int line) {
    if (path.endsWith("DescriptorRecord", "DescriptorUI")) {
      id = text;
    } else if (path.endsWith("DescriptorRecord", "DescriptorName", "String")) {
      name = text;
    } else if (path.endsWith("TermList", "Term", "String")) {
      names.addHeading(text);
    } else if (path.endsWith("TreeNumber")) {
      trees.add(text);
    } else if (path.endsWith("DescriptorRecord") && sink != null) {
      end(sink);
    }
  }

  private void end(ConceptSink into) {
    if (id == null || name == null || name.isEmpty() || !id.matches("D\\d{6,9}")) {
      into.refused(began, "the descriptor has no id such as D000001, or no name");
      return;
    }
    into.concept(
        ImportedConcept.of(
            "MESH:" + id,
            MeshTree.type(trees),
            Names.asSaid(name),
            names.terms(),
            List.of(),
            began));
  }
}

package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OBO files: the stanzas {@code [Term]} that are not obsolete, with their exact synonyms.
 *
 * @see <a href="https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html">OBO 1.4</a>
 */
final class Obo implements ConceptSource {
  private static final Pattern SYNONYM =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s+(EXACT|NARROW|BROAD|RELATED)?.*");
  private static final Pattern LINK = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*:\\S+");

  private @Nullable String id;
  private @Nullable String name;
  private Names names = new Names();
  private final List<String> parents = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private boolean obsolete;
  private int began;

  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    boolean term = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.startsWith("[")) {
        end(term, sink);
        term = line.strip().equals("[Term]");
        began = lines.number();
      } else if (term && !line.isBlank()) {
        tag(line, lines.number(), sink);
      }
    }
    end(term, sink);
  }

  private void tag(String line, int number, ConceptSink sink) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      sink.refused(number, "is no tag and value");
      return;
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "id" -> id = value;
      case "name" -> name = value;
      case "is_obsolete" -> obsolete = value.startsWith("true");
      case "is_a" -> parents.add(bare(value));
      case "xref" -> {
        if (LINK.matcher(bare(value)).matches()) {
          links.add(bare(value));
        }
      }
      case "synonym" -> {
        Matcher synonym = SYNONYM.matcher(value);
        if (!synonym.matches()) {
          sink.refused(number, "is no synonym in quotes");
        } else if ("EXACT".equals(synonym.group(2))) {
          names.add(synonym.group(1).replaceAll("\\\\(.)", "$1"));
        }
      }
      default -> {
        // The other tags say nothing that is used here
      }
    }
  }

  private void end(boolean term, ConceptSink sink) {
    if (term && !obsolete) {
      if (id == null || name == null || !LINK.matcher(id).matches()) {
        sink.refused(began, "the term has no id of the form PREFIX:id, or no name");
      } else {
        ConceptType type = id.startsWith("DOID:") ? ConceptType.CONDITION : null;
        sink.concept(
            new ImportedConcept(id, type, name, names.terms(), parents, List.of(), links, began));
      }
    }
    id = null;
    name = null;
    names = new Names();
    parents.clear();
    links.clear();
    obsolete = false;
  }

  /** Without the comment or the qualifiers behind a value. */
  private static String bare(String value) {
    return value.split("\\s+[!{]", 2)[0].strip().split("\\s", 2)[0];
  }
}

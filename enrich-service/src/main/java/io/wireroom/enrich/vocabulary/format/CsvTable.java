package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table with commas and a head. The columns id and name are needed; type, synonyms, parents and
 * links, each apart by bars, may follow in any order. A cell in quotes may not go over lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvTable implements ConceptSource {
  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    String first = lines.next();
    List<String> heads =
        cells(first == null ? "" : first.toLowerCase(Locale.ROOT)).stream()
            .map(String::strip)
            .toList();
    if (!heads.contains("id") || !heads.contains("name")) {
      throw new IOException("the first line has no columns id and name");
    }
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        row(heads, cells(line), lines.number(), sink);
      }
    }
  }

  private static void row(List<String> heads, List<String> cells, int line, ConceptSink sink) {
    String id = cell(heads, cells, "id");
    String name = cell(heads, cells, "name");
    String label = cell(heads, cells, "type");
    ConceptType type = type(label);
    if (id.isEmpty() || name.isEmpty() || id.matches(".*\\s.*")) {
      sink.refused(line, "has no id without spaces, or no name");
    } else if (type == null && !label.isEmpty()) {
      sink.refused(line, "type '" + label + "' is unknown");
    } else {
      Names names = new Names();
      parts(cell(heads, cells, "synonyms")).forEach(names::add);
      sink.concept(
          new ImportedConcept(
              id,
              type,
              name,
              names.terms(),
              parts(cell(heads, cells, "parents")),
              List.of(),
              parts(cell(heads, cells, "links")),
              line));
    }
  }

  static @Nullable ConceptType type(String label) {
    for (ConceptType type : ConceptType.values()) {
      if (type.label().equals(label.strip().toLowerCase(Locale.ROOT))) {
        return type;
      }
    }
    return null;
  }

  private static List<String> parts(String cell) {
    List<String> parts = new ArrayList<>();
    for (String part : cell.split("\\|")) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  private static String cell(List<String> heads, List<String> cells, String head) {
    int at = heads.indexOf(head);
    return at >= 0 && at < cells.size() ? cells.get(at).strip() : "";
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}

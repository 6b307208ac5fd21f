package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of MeSH as a table with a head: tree number, descriptor, name. A descriptor stands in
 * each of its places; it is told once, with its type by the first branch that has one.
 */
final class MeshTreeTable implements ConceptSource {
  private record Descriptor(String name, int line, List<String> numbers) {}

  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    Map<String, Descriptor> descriptors = new LinkedHashMap<>();
    lines.next();
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] column = line.split("\t", -1);
      if (line.isBlank()) {
        continue;
      }
      if (lines.cut()
          || column.length < 3
          || !column[0].matches("[A-Z]\\d{2}(\\.\\d{3})*")
          || !column[1].matches("D\\d{6,9}")
          || column[2].isBlank()) {
        sink.refused(lines.number(), "is not a tree number, an id such as D000001, and a name");
        continue;
      }
      descriptors
          .computeIfAbsent(
              column[1], id -> new Descriptor(column[2], lines.number(), new ArrayList<>()))
          .numbers()
          .add(column[0]);
    }
    descriptors.forEach(
        (id, one) ->
            sink.concept(
                ImportedConcept.of(
                    "MESH:" + id,
                    MeshTree.type(one.numbers()),
                    Names.asSaid(one.name()),
                    List.of(),
                    List.of(),
                    one.line())));
  }
}

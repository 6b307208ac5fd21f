package io.wireroom.enrich.vocabulary.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** MeSH descriptors as a table: id, name, entry terms apart by bars. It tells no types. */
final class MeshTable implements ConceptSource {
  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] column = line.split("\t", -1);
      if (line.isBlank()) {
        continue;
      }
      if (lines.cut() || column.length < 2 || !column[0].matches("[CD]\\d{6,9}")) {
        sink.refused(lines.number(), "is not an id such as D000001, a tab, and a name");
        continue;
      }
      Names names = new Names();
      for (String term : (column.length > 2 ? column[2] : "").split("\\|")) {
        names.addHeading(term);
      }
      sink.concept(
          ImportedConcept.of(
              "MESH:" + column[0],
              null,
              Names.asSaid(column[1]),
              names.terms(),
              List.of(),
              lines.number()));
    }
  }
}

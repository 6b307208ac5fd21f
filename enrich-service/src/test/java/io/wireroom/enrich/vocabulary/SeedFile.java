package io.wireroom.enrich.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of the vocabulary files that the program carries, as they are written. */
final class SeedFile {
  /** One concept's line: where it is, its id, and the parts of its last column. */
  record Line(String place, String id, List<String> sources) {}

  private SeedFile() {}

  static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (ConceptType type : ConceptType.values()) {
      String file = type.label() + ".tsv";
      try (InputStream in =
          SeedFile.class.getResourceAsStream("/io/wireroom/enrich/vocabulary/" + file)) {
        if (in == null) {
          continue;
        }
        List<String> text = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < text.size(); i++) {
          if (!text.get(i).startsWith("#")) {
            String[] column = text.get(i).split("\t", -1);
            lines.add(new Line(file + ":" + (i + 1), column[0], sources(column)));
          }
        }
      }
    }
    return lines;
  }

  private static List<String> sources(String[] column) {
    return column.length > 5 ? List.of(column[5].split("\\|")) : List.of("");
  }
}

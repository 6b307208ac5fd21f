package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RXNCONSO.RRF: ingredients and brands of RxNorm itself with their synonyms. The rows of a concept
 * stand together.
 *
 * @see <a href="https://www.nlm.nih.gov/research/umls/rxnorm/docs/techdoc.html">RxNorm technical
 *     documentation</a>
 */
final class RxNorm implements ConceptSource {
  private static final int RXCUI = 0;
  private static final int SAB = 11;
  private static final int TTY = 12;
  private static final int STR = 14;
  private static final int SUPPRESS = 16;
  private static final Set<String> NAMES = Set.of("IN", "PIN", "MIN", "BN");

  private @Nullable String id;
  private @Nullable String name;
  private Names names = new Names();
  private int began;

  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] column = line.split("\\|", -1);
      if (lines.cut() || column.length < 18 || !column[RXCUI].matches("\\d{1,10}")) {
        sink.refused(lines.number(), "is not a number and 17 more columns, apart by bars");
        continue;
      }
      if (!column[RXCUI].equals(id)) {
        end(sink);
        id = column[RXCUI];
        began = lines.number();
      }
      if (column[SAB].equals("RXNORM") && !column[SUPPRESS].equals("O")) {
        row(column[TTY], column[STR]);
      }
    }
    end(sink);
  }

  private void row(String kind, String text) {
    if (NAMES.contains(kind)) {
      name = text;
      if (kind.equals("BN")) {
        names.add(text, Set.of(TermFlag.BRAND));
      }
    } else if (kind.equals("SY")) {
      names.add(text);
    }
  }

  private void end(ConceptSink sink) {
    if (id != null && name != null) {
      sink.concept(
          ImportedConcept.of(
              "RXNORM:" + id, ConceptType.DRUG, name, names.terms(), List.of(), began));
    }
    name = null;
    names = new Names();
  }
}

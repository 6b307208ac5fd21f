package io.wireroom.enrich.vocabulary.format;

import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.TermFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gene tables of HGNC, of the statistics files and of custom downloads: columns by their heads.
 * Symbols count in their own case alone.
 *
 * @see <a href="https://www.genenames.org/download/">HGNC downloads</a>
 */
final class Hgnc implements ConceptSource {
  private static final Set<TermFlag> SYMBOL = Set.of(TermFlag.ABBREVIATION);

  @Override
  public void read(InputStream file, ConceptSink sink) throws IOException {
    Lines lines = new Lines(file);
    String head = lines.next();
    List<String> heads = new ArrayList<>();
    for (String one : (head == null ? "" : head).split("\t", -1)) {
      heads.add(one.strip().toLowerCase(Locale.ROOT).replace(' ', '_'));
    }
    int id = heads.indexOf("hgnc_id");
    int symbol = first(heads, "approved_symbol", "symbol");
    int name = first(heads, "approved_name", "name");
    if (id < 0 || symbol < 0 || name < 0) {
      throw new IOException("the first line has no columns HGNC ID, symbol and name");
    }
    int status = heads.indexOf("status");
    int aliases = first(heads, "synonyms", "alias_symbol");
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] column = line.split("\t", -1);
      if (line.isBlank() || cell(column, status).toLowerCase(Locale.ROOT).contains("withdrawn")) {
        continue;
      }
      if (!cell(column, id).matches("HGNC:\\d+") || cell(column, symbol).isEmpty()) {
        sink.refused(lines.number(), "has no id such as HGNC:5, or no symbol");
        continue;
      }
      Names names = new Names();
      names.add(cell(column, symbol), SYMBOL);
      names.add(cell(column, name));
      for (String alias : cell(column, aliases).split("[|,]")) {
        names.add(alias.replace("\"", ""), SYMBOL);
      }
      sink.concept(
          ImportedConcept.of(
              cell(column, id),
              ConceptType.GENE,
              cell(column, symbol),
              names.terms(),
              List.of(),
              lines.number()));
    }
  }

  private static int first(List<String> heads, String one, String other) {
    return heads.contains(one) ? heads.indexOf(one) : heads.indexOf(other);
  }

  private static String cell(String[] column, int at) {
    return at >= 0 && at < column.length ? column[at].strip().replaceAll("^\"|\"$", "") : "";
  }
}

package io.wireroom.search.out;

import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Hit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hit as a row of a table; several values of a field are joined by semicolons.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRow {
  static final String HEAD =
      "id,title,publishedAt,receivedAt,source,publication,contentType,authors,url,origin,revision,tags,entities\r\n";

  private CsvRow() {}

  static String of(Hit hit) {
    return Stream.of(
                hit.id(),
                hit.title(),
                hit.publishedAt(),
                hit.receivedAt(),
                hit.source(),
                hit.feed(),
                hit.contentType(),
                String.join("; ", hit.authors()),
                hit.url(),
                hit.origin(),
                String.valueOf(hit.revision()),
                names(hit.tags()),
                names(hit.entities()))
            .map(CsvRow::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private static String names(List<Concept> concepts) {
    return concepts.stream().map(Concept::name).collect(Collectors.joining("; "));
  }

  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    // A spreadsheet would take these for formulas, and the text is a stranger's
    String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

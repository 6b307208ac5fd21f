package io.wireroom.cli.evaluate;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Agreement by type, summed over texts. */
public final class AgreementTable {
  private final Map<String, Agreement> rows = new TreeMap<>();

  /** Adds what was expected and found of one type in one text. */
  public <T> void add(String type, Collection<T> expected, Collection<T> found) {
    rows.merge(type, Agreement.of(expected, found), Agreement::plus);
  }

  /** Returns the agreement of a type; nothing expected and nothing found when it never came. */
  public Agreement row(String type) {
    return rows.getOrDefault(type, Agreement.NONE);
  }

  /** Prints a line a type, in per cent. */
  public void print(PrintWriter out) {
    out.println("precision  recall     F1  expected  found  type");
    rows.forEach(
        (type, row) ->
            out.printf(
                Locale.ROOT,
                "%9.2f  %6.2f  %5.2f  %8d  %5d  %s%n",
                100 * row.precision(),
                100 * row.recall(),
                100 * row.f1(),
                row.expected(),
                row.found(),
                type));
    out.flush();
  }
}

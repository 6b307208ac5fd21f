package io.wireroom.ingest.fulltext;

import org.jsoup.nodes.Element;

/** Tells tables that hold data from those that only place things on the page. */
final class DataTables {
  private static final String MARK = "data-wireroom-table";

  private DataTables() {}

  /** Marks the tables of data below {@code root}. */
  static void mark(Element root) {
    for (Element table : root.getElementsByTag("table")) {
      if (holdsData(table)) {
        table.attr(MARK, "");
      }
    }
  }

  static boolean isMarked(Element table) {
    return table.hasAttr(MARK);
  }

  private static boolean holdsData(Element table) {
    if (table.attr("role").equals("presentation") || table.attr("datatable").equals("0")) {
      return false;
    }
    if (table.hasAttr("summary") && !table.attr("summary").isEmpty()) {
      return true;
    }
    Shape shape = new Shape();
    shape.look(table);
    if (shape.described) {
      return true;
    }
    if (shape.nested || shape.columns == 1 || shape.rows == 1) {
      return false;
    }
    return shape.rows >= 10 || shape.columns > 4 || shape.rows * shape.columns > 10;
  }

  /** What the table's own rows, not those of tables in it, look like. */
  private static final class Shape {
    private int rows;
    private int columns;
    private boolean described;
    private boolean nested;

    void look(Element parent) {
      for (Element child : parent.children()) {
        switch (child.normalName()) {
          case "table" -> nested = true;
          case "caption" -> described |= child.childNodeSize() > 0;
          case "col", "colgroup", "tfoot", "thead", "th" -> described = true;
          default -> {}
        }
        if (child.nameIs("tr")) {
          rows += span(child, "rowspan");
          columns =
              Math.max(
                  columns,
                  child.children().stream()
                      .filter(cell -> cell.nameIs("td"))
                      .mapToInt(cell -> span(cell, "colspan"))
                      .sum());
        }
        if (!child.nameIs("table")) {
          look(child);
        }
      }
    }

    private static int span(Element element, String name) {
      String written = element.attr(name);
      return written.matches("[1-9]\\d{0,2}") ? Integer.parseInt(written) : 1;
    }
  }
}

package io.wireroom.search.out;

import io.wireroom.search.query.Concept;
import io.wireroom.search.query.Hit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hit as managers of references read it.
 *
 * @see <a href="https://en.wikipedia.org/wiki/RIS_(file_format)">RIS</a>
 */
final class RisRecord {
  private static final int DAY = 10;

  private final StringBuilder lines = new StringBuilder();

  private RisRecord() {}

  static String of(Hit hit) {
    RisRecord record = new RisRecord();
    record.line("TY", "NEWS");
    record.line("ID", hit.id());
    record.line("TI", hit.title());
    for (String author : hit.authors()) {
      record.line("AU", author);
    }
    String day = Objects.requireNonNullElse(hit.publishedAt(), hit.receivedAt()).substring(0, DAY);
    record.line("PY", day.substring(0, 4));
    record.line("DA", day.replace('-', '/'));
    record.line("T2", hit.feed() == null ? hit.source() : hit.feed());
    record.line("AB", hit.lead());
    for (Concept tag : hit.tags()) {
      record.line("KW", tag.name());
    }
    record.line("UR", hit.url());
    record.lines.append("ER  - \r\n\r\n");
    return record.lines.toString();
  }

  /** A line break in a text would begin another field. */
  private void line(String tag, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      lines.append(tag).append("  - ").append(text.replaceAll("\\s+", " ").strip()).append("\r\n");
    }
  }
}

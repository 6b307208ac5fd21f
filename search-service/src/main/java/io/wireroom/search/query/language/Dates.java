package io.wireroom.search.query.language;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind {@code date:}. */
final class Dates {
  private static final String UP_TO = "..";

  private Dates() {}

  /** Returns the stretch of time; null when it is none. */
  static Query.@Nullable Dated read(String text) {
    int dots = text.indexOf(UP_TO);
    if (dots < 0) {
      return Stretch.of(text).map(one -> new Query.Dated(one, one)).orElse(null);
    }
    String first = text.substring(0, dots);
    String last = text.substring(dots + UP_TO.length());
    Optional<Stretch> from = Stretch.of(first);
    Optional<Stretch> to = Stretch.of(last);
    boolean read =
        (from.isPresent() || first.isEmpty())
            && (to.isPresent() || last.isEmpty())
            && (from.isPresent() || to.isPresent());
    if (!read
        || from.isPresent() && to.isPresent() && to.get().last().isBefore(from.get().first())) {
      return null;
    }
    return new Query.Dated(from.orElse(null), to.orElse(null));
  }
}

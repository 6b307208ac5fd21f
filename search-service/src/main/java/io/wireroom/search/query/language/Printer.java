package io.wireroom.search.query.language;

import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query so that reading it gives the same query. */
enum Printer implements Query.Cases<String> {
  PLAIN,
  /** As a part of something: what has several parts is in parentheses. */
  NESTED;

  @Override
  public String words(Query.Words words) {
    return words.words().size() == 1 ? words.joined() : nested(words.joined());
  }

  @Override
  public String phrase(Query.Phrase phrase) {
    return '"' + phrase.words() + '"' + (phrase.apart() == 0 ? "" : "~" + phrase.apart());
  }

  @Override
  public String prefix(Query.Prefix prefix) {
    return prefix.start() + "*";
  }

  @Override
  public String within(Query.Within within) {
    String value = within.query().match(NESTED);
    boolean bare = !(within.query() instanceof Query.Not);
    return within.field().label() + ":" + (bare ? value : "(" + value + ")");
  }

  @Override
  public String dated(Query.Dated dated) {
    String value =
        Objects.equals(dated.from(), dated.to())
            ? text(dated.from())
            : text(dated.from()) + ".." + text(dated.to());
    return "date:" + value;
  }

  @Override
  public String all(Query.All all) {
    return nested(
        all.parts().stream()
            .map(part -> part instanceof Query.Any ? part.match(NESTED) : part.match(PLAIN))
            .collect(Collectors.joining(" AND ")));
  }

  @Override
  public String any(Query.Any any) {
    return nested(
        any.parts().stream().map(part -> part.match(PLAIN)).collect(Collectors.joining(" OR ")));
  }

  @Override
  public String not(Query.Not not) {
    return "NOT " + not.query().match(NESTED);
  }

  private String nested(String text) {
    return this == NESTED ? "(" + text + ")" : text;
  }

  private static String text(@Nullable Stretch stretch) {
    return stretch == null ? "" : stretch.text();
  }
}

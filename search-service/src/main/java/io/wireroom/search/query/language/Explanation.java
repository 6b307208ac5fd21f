package io.wireroom.search.query.language;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says in words what a query asks for. */
enum Explanation implements Query.Cases<String> {
  WHOLE,
  /** As the value of a field. */
  VALUE,
  /** As a part of something: what has several parts is in parentheses. */
  PART;

  @Override
  public String words(Query.Words words) {
    List<String> all = words.words();
    String listed = all.stream().map(Explanation::quoted).collect(Collectors.joining(", "));
    String asked =
        switch (all.size()) {
          case 1 -> quoted(all.get(0));
          case 2, 3 -> "all of " + listed;
          case 4, 5, 6 -> "all but one of " + listed;
          default -> "three quarters of " + listed;
        };
    return with(this == VALUE && all.size() > 1 ? "all of " + listed : asked);
  }

  @Override
  public String phrase(Query.Phrase phrase) {
    String words = "“" + phrase.words() + "”";
    return phrase.apart() == 0
        ? with("the phrase " + words)
        : with("the words of " + words + " at most " + phrase.apart() + " places apart");
  }

  @Override
  public String prefix(Query.Prefix prefix) {
    return with("words that begin with " + quoted(prefix.start()));
  }

  @Override
  public String within(Query.Within within) {
    return within.field().reading() + " " + within.query().match(VALUE);
  }

  @Override
  public String dated(Query.Dated dated) {
    Stretch from = dated.from();
    Stretch to = dated.to();
    if (Objects.equals(from, to) && from != null) {
      return "dated " + from.text();
    }
    return "dated"
        + (from == null ? "" : " from " + from.text())
        + (to == null ? "" : " to " + to.text());
  }

  @Override
  public String all(Query.All all) {
    return joined(all.parts(), " and ");
  }

  @Override
  public String any(Query.Any any) {
    return joined(any.parts(), " or ");
  }

  @Override
  public String not(Query.Not not) {
    return "not " + not.query().match(this == VALUE ? VALUE : PART);
  }

  private String joined(List<Query> parts, String word) {
    Explanation inner = this == VALUE ? VALUE : PART;
    String text = parts.stream().map(part -> part.match(inner)).collect(Collectors.joining(word));
    return this == WHOLE ? text : "(" + text + ")";
  }

  private String with(String words) {
    return this == VALUE ? words : "with " + words;
  }

  private static String quoted(String word) {
    return "“" + word + "”";
  }
}

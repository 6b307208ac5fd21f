package io.wireroom.search.query.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query, whatever was written: what cannot be read is left out or taken as a word, and
 * told.
 */
final class Parser {
  /** Deepest nesting of parentheses and NOT. */
  static final int DEEPEST = 20;

  private final List<Token> tokens;
  private final List<QueryProblem> mended;
  private int at;
  private int depth;

  private Parser(List<Token> tokens, List<QueryProblem> mended) {
    this.tokens = tokens;
    this.mended = mended;
  }

  static Question read(String asked) {
    List<QueryProblem> mended = new ArrayList<>();
    List<Token> tokens = Parentheses.balanced(Lexer.read(asked, mended), mended);
    Query query = new Parser(tokens, mended).any();
    mended.sort(Comparator.comparingInt(QueryProblem::position));
    return new Question(asked, query, mended);
  }

  private @Nullable Query any() {
    List<Query> parts = new ArrayList<>();
    addTo(parts, all());
    while (now().kind() == Token.Kind.OR) {
      Token or = take();
      Query right = all();
      if (parts.isEmpty() || right == null) {
        lacks(or, parts.isEmpty());
      }
      addTo(parts, right);
    }
    return parts.isEmpty() ? null : Query.Any.of(parts);
  }

  private @Nullable Query all() {
    List<Query> parts = new ArrayList<>();
    addTo(parts, sideBySide());
    while (now().kind() == Token.Kind.AND) {
      Token and = take();
      Query right = sideBySide();
      if (parts.isEmpty() || right == null) {
        lacks(and, parts.isEmpty());
      }
      addTo(parts, right);
    }
    return parts.isEmpty() ? null : Query.All.of(parts);
  }

  /** Loose words are one demand, also where something else stands between them. */
  private @Nullable Query sideBySide() {
    List<Query> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int place = 0;
    while (now().startsOperand()) {
      Token first = now();
      Query part = operand();
      if (part instanceof Query.Words loose && first.kind() == Token.Kind.WORD) {
        place = words.isEmpty() ? parts.size() : place;
        words.addAll(loose.words());
      } else {
        addTo(parts, part);
      }
    }
    if (!words.isEmpty()) {
      parts.add(place, new Query.Words(words));
    }
    return parts.isEmpty() ? null : Query.All.of(parts);
  }

  private @Nullable Query operand() {
    Token first = take();
    return switch (first.kind()) {
      case NOT -> negated(first);
      case OPEN -> parenthesis(first);
      case FIELD -> field(first);
      case PHRASE -> new Query.Phrase(first.text(), first.apart());
      case WORD -> word(first);
      case CLOSE, AND, OR, END -> throw new IllegalStateException("no operand: " + first);
    };
  }

  private @Nullable Query negated(Token not) {
    if (isTooDeep(not)) {
      return null;
    }
    depth++;
    Query denied = now().startsOperand() ? operand() : null;
    depth--;
    if (denied == null) {
      trouble(not, "NOT lacks what follows it", "it was left out");
      return null;
    }
    return new Query.Not(denied);
  }

  private @Nullable Query parenthesis(Token open) {
    if (isTooDeep(open)) {
      return null;
    }
    depth++;
    int troubles = mended.size();
    Query inner = any();
    depth--;
    take();
    if (inner == null && mended.size() == troubles) {
      trouble(open, "nothing stands between the parentheses", "they were left out");
    }
    return inner;
  }

  private @Nullable Query word(Token token) {
    String word = token.text();
    if (word.endsWith("*")) {
      String start = word.replaceFirst("\\*+$", "");
      if (start.length() >= Query.Prefix.SHORTEST && Wording.isWord(start)) {
        return new Query.Prefix(start);
      }
      trouble(
          token,
          "* stands at the end of a word with at least " + Query.Prefix.SHORTEST + " characters",
          "it was left out");
      word = start;
    }
    String plain = Wording.withoutNoise(word);
    return Wording.isWord(plain) ? new Query.Words(List.of(plain)) : null;
  }

  private @Nullable Query field(Token name) {
    Field field = Field.of(name.text()).orElseThrow();
    if (field == Field.DATE) {
      return dated(name);
    }
    Token value = now();
    Query query =
        switch (value.kind()) {
          case WORD, PHRASE, OPEN -> operand();
          case FIELD, NOT, CLOSE, AND, OR, END -> null;
        };
    if (query == null) {
      trouble(name, field.label() + ": lacks what to look for", "it was left out");
      return null;
    }
    if (query.match(HasFields.YES)) {
      trouble(name, "a field stands within the field " + field.label(), "the inner one counts");
      return query;
    }
    return new Query.Within(field, query);
  }

  private @Nullable Query dated(Token name) {
    Query dates = now().kind() == Token.Kind.WORD ? Dates.read(take().text()) : null;
    if (dates == null) {
      trouble(
          name,
          "date: takes 2026, 2026-03 or 2026-03-01, or two of them, as in 2026-01..2026-06",
          "it was left out");
    }
    return dates;
  }

  private boolean isTooDeep(Token token) {
    if (depth < DEEPEST) {
      return false;
    }
    trouble(token, "the query is nested deeper than " + DEEPEST, "what is deeper was left out");
    if (token.kind() == Token.Kind.OPEN) {
      skipToClose();
    } else {
      skipOperand();
    }
    return true;
  }

  private void skipOperand() {
    while (now().kind() == Token.Kind.NOT || now().kind() == Token.Kind.FIELD) {
      take();
    }
    if (now().startsOperand() && take().kind() == Token.Kind.OPEN) {
      skipToClose();
    }
  }

  private void skipToClose() {
    for (int open = 1; open > 0; ) {
      Token.Kind kind = take().kind();
      open += kind == Token.Kind.OPEN ? 1 : kind == Token.Kind.CLOSE ? -1 : 0;
    }
  }

  private void lacks(Token operator, boolean before) {
    trouble(
        operator,
        operator.kind() + " lacks what stands " + (before ? "before" : "after") + " it",
        "it was left out");
  }

  private Token now() {
    return tokens.get(at);
  }

  private Token take() {
    return tokens.get(at++);
  }

  private void trouble(Token token, String problem, String instead) {
    mended.add(new QueryProblem(token.position(), problem, instead));
  }

  private static void addTo(List<Query> parts, @Nullable Query part) {
    if (part != null) {
      parts.add(part);
    }
  }
}

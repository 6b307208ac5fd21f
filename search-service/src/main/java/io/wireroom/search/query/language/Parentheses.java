package io.wireroom.search.query.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Sees to it that every parenthesis has its other half. */
final class Parentheses {
  private Parentheses() {}

  /** Returns the tokens, END last; adds to {@code mended} each parenthesis that stood alone. */
  static List<Token> balanced(List<Token> tokens, List<QueryProblem> mended) {
    List<Token> balanced = new ArrayList<>();
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.CLOSE && open.isEmpty()) {
        mended.add(
            new QueryProblem(
                token.position(), "a parenthesis closes that was never opened", "it was left out"));
      } else if (token.kind() != Token.Kind.END) {
        balanced.add(token);
        if (token.kind() == Token.Kind.OPEN) {
          open.push(token);
        } else if (token.kind() == Token.Kind.CLOSE) {
          open.pop();
        }
      }
    }
    Token end = tokens.get(tokens.size() - 1);
    for (Token left : open) {
      mended.add(
          new QueryProblem(
              left.position(), "the parenthesis is never closed", "it was closed at the end"));
      balanced.add(Token.of(Token.Kind.CLOSE, "", end.position()));
    }
    balanced.add(end);
    return balanced;
  }
}

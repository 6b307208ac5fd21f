package io.wireroom.search.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts what was written into words, phrases, fields, operators and parentheses. */
final class Lexer {
  private final String text;
  private final List<QueryProblem> mended;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, List<QueryProblem> mended) {
    this.text = text;
    this.mended = mended;
  }

  /** Returns the parts, an END last; adds to {@code mended} what could not be read. */
  static List<Token> read(String text, List<QueryProblem> mended) {
    Lexer lexer = new Lexer(text, mended);
    while (lexer.at < text.length()) {
      lexer.next(text.charAt(lexer.at));
    }
    lexer.tokens.add(Token.of(Token.Kind.END, "", text.length()));
    return lexer.tokens;
  }

  private void next(char one) {
    if (Character.isWhitespace(one)) {
      at++;
    } else if (one == '(' || one == ')') {
      tokens.add(Token.of(one == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, "", at));
      at++;
    } else if (Wording.isQuote(one)) {
      quoted();
    } else {
      word();
    }
  }

  private void quoted() {
    int open = at;
    int close = open + 1;
    while (close < text.length() && !Wording.isQuote(text.charAt(close))) {
      close++;
    }
    if (close == text.length()) {
      trouble(open, "the quotation mark is never closed", "it was left out");
      at = open + 1;
      return;
    }
    String words = Wording.withSingleBlanks(text.substring(open + 1, close));
    at = close + 1;
    int apart = apart();
    if (Wording.saysSomething(words)) {
      tokens.add(new Token(Token.Kind.PHRASE, words, apart, open));
    } else {
      trouble(open, "nothing stands between the quotation marks", "they were left out");
    }
  }

  /** Reads {@code ~5} where a phrase has just ended. */
  private int apart() {
    if (at == text.length() || text.charAt(at) != '~') {
      return 0;
    }
    int tilde = at;
    int end = tilde + 1;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    String digits = text.substring(tilde + 1, end);
    at = end;
    if (!digits.isEmpty()
        && digits.length() <= 3
        && Integer.parseInt(digits) <= Query.Phrase.MOST_APART) {
      return Integer.parseInt(digits);
    }
    trouble(
        tilde,
        "~ takes a whole number up to " + Query.Phrase.MOST_APART,
        "the phrase was taken as it stands");
    return 0;
  }

  private void word() {
    int start = at;
    while (at < text.length() && !Wording.endsWord(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at);
    int colon = word.indexOf(':');
    if (colon > 0 && isName(word, colon) && valueFollows(start + colon + 1)) {
      field(start, word.substring(0, colon));
    } else {
      tokens.add(Token.of(kind(word), word, start));
    }
  }

  /** Goes on behind the colon. */
  private void field(int start, String name) {
    at = start + name.length() + 1;
    Optional<Field> known = Field.of(name);
    if (known.isPresent()) {
      tokens.add(Token.of(Token.Kind.FIELD, name, start));
    } else {
      trouble(
          start,
          "there is no field " + name + "; known are " + Field.known(),
          "“" + name + "” was taken as a word");
      tokens.add(Token.of(Token.Kind.WORD, name, start));
    }
  }

  private boolean valueFollows(int position) {
    return position < text.length()
        && !Character.isWhitespace(text.charAt(position))
        && text.charAt(position) != ')';
  }

  private static boolean isName(String word, int colon) {
    return word.chars()
        .limit(colon)
        .allMatch(one -> one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z');
  }

  private static Token.Kind kind(String word) {
    return switch (word) {
      case "AND" -> Token.Kind.AND;
      case "OR" -> Token.Kind.OR;
      case "NOT" -> Token.Kind.NOT;
      default -> Token.Kind.WORD;
    };
  }

  private void trouble(int position, String problem, String instead) {
    mended.add(new QueryProblem(position, problem, instead));
  }
}

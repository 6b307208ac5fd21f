package io.wireroom.search.query.language;

/**
 * A part of what was written.
 *
 * @param text of a word, a phrase or a field as written, without quotation marks and colon
 * @param apart of a phrase, what follows its tilde
 * @param position first UTF-16 code unit
 */
record Token(Kind kind, String text, int apart, int position) {
  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    END
  }

  static Token of(Kind kind, String text, int position) {
    return new Token(kind, text, 0, position);
  }

  /** Whether a part of a query begins with it. */
  boolean startsOperand() {
    return switch (kind) {
      case WORD, PHRASE, FIELD, OPEN, NOT -> true;
      case CLOSE, AND, OR, END -> false;
    };
  }
}

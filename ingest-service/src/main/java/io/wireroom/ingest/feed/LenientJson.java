package io.wireroom.ingest.feed;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Passes JSON on and tells what in it is not JSON as RFC 8259 has it, though a parser with {@link
 * #FEATURES} reads it. Takes linear time and remembers one character.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a>
 */
public final class LenientJson extends FilterReader {
  /** What is read all the same. */
  public static final List<JsonReadFeature> FEATURES =
      List.of(
          JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
          JsonReadFeature.ALLOW_JAVA_COMMENTS,
          JsonReadFeature.ALLOW_SINGLE_QUOTES);

  private static final String ESCAPED = "\"\\/bfnrtu";

  private final Repairs repairs;

  /** The quote that ends the string that is being passed; 0 outside of strings. */
  private char quote;

  private boolean escaping;
  private char before;

  /** The character that ends a comment: a line feed or, after an asterisk, a slash; 0 for none. */
  private char comment;

  LenientJson(Reader json, Repairs repairs) {
    super(json);
    this.repairs = repairs;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      take((char) one);
    }
    return one;
  }

  @Override
  public int read(char[] into, int from, int most) throws IOException {
    int read = super.read(into, from, most);
    for (int at = from; at < from + read; at++) {
      take(into[at]);
    }
    return read;
  }

  private void take(char one) {
    if (quote != 0) {
      inString(one);
    } else if (comment != 0) {
      inComment(one);
    } else {
      between(one);
    }
  }

  private void inString(char one) {
    if (escaping) {
      escaping = false;
      if (ESCAPED.indexOf(one) < 0) {
        repairs.add("json-escape", "a backslash before a character that needs none");
      }
    } else if (one == '\\') {
      escaping = true;
    } else if (one == quote) {
      quote = 0;
      before = one;
    } else if (one < ' ') {
      repairs.add("json-control-character", "a control character stands in a string");
    }
  }

  private void inComment(char one) {
    if (one == comment && (comment == '\n' || before == '*')) {
      comment = 0;
      before = ' ';
    } else {
      before = one;
    }
  }

  private void between(char one) {
    if (one == '"' || one == '\'') {
      quote = one;
      if (one == '\'') {
        repairs.add("json-quote", "a string stands in single quotation marks");
      }
    } else if ((one == ']' || one == '}') && before == ',') {
      repairs.add("json-trailing-comma", "a comma stands before the end of a list or an object");
    } else if (before == '/' && (one == '/' || one == '*')) {
      comment = one == '/' ? '\n' : '/';
      repairs.add("json-comment", "JSON has no comments");
    }
    if (!Character.isWhitespace(one)) {
      before = one;
    }
  }
}

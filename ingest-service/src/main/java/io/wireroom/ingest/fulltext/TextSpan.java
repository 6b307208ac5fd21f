package io.wireroom.ingest.fulltext;

/**
 * How long a text is when each run of white space counts as one character and none counts at its
 * ends. Spans of neighbours add up to the span of both.
 *
 * @param length characters between the ends
 * @param leads whether white space stands before them; for a blank text, whether it is not empty
 * @param trails whether white space stands after them
 */
record TextSpan(int length, boolean leads, boolean trails) {
  static final TextSpan NONE = new TextSpan(0, false, false);

  static TextSpan of(String text) {
    int length = 0;
    boolean leads = false;
    boolean space = false;
    for (int index = 0; index < text.length(); index++) {
      char one = text.charAt(index);
      if (Character.isWhitespace(one) || one == '\u00a0') {
        space = true;
      } else {
        leads |= length == 0 && space;
        length += space && length > 0 ? 2 : 1;
        space = false;
      }
    }
    return length == 0 ? new TextSpan(0, space, space) : new TextSpan(length, leads, space);
  }

  TextSpan plus(TextSpan next) {
    if (length == 0) {
      return new TextSpan(
          next.length, leads || next.leads, next.length == 0 ? leads || next.leads : next.trails);
    }
    if (next.length == 0) {
      return new TextSpan(length, leads, trails || next.leads);
    }
    int between = trails || next.leads ? 1 : 0;
    return new TextSpan(length + between + next.length, leads, next.trails);
  }
}

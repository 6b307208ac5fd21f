package io.wireroom.ingest.feed.markup;

import java.util.Arrays;

/** The elements that are open: gives every start its end, in the right order. */
final class OpenElements {
  /** Deeper ones are not told to the sink; what is in them is. */
  private static final int DEEPEST = 400;

  private final MarkupSink sink;
  private final Mended mended;
  private String[] names = new String[16];
  private int depth;
  private long tooDeep;

  /** How many are open of those names that share a place, so that strays need no search. */
  private final int[] counts = new int[64];

  OpenElements(MarkupSink sink, Mended mended) {
    this.sink = sink;
    this.mended = mended;
  }

  /** Opens one; false when it is too deep. */
  boolean start(String name, Attributes attributes) {
    if (depth == DEEPEST) {
      tooDeep++;
      mended.add("too-deep", "elements deeper than " + DEEPEST);
      return false;
    }
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
    }
    names[depth++] = name;
    counts[place(name)]++;
    sink.start(name, attributes);
    return true;
  }

  /** The name of the innermost; empty when none is open. */
  String last() {
    return depth == 0 ? "" : names[depth - 1];
  }

  void endOfTooDeep() {
    tooDeep--;
  }

  void end(String name) {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    int place = counts[place(name)] == 0 ? -1 : lastOf(name);
    if (place < 0) {
      mended.add("stray-end-tag", "</" + name + ">");
      return;
    }
    while (depth > place + 1) {
      mended.add("unclosed-tag", "<" + names[depth - 1] + ">");
      endLast();
    }
    endLast();
  }

  /** The document has ended. */
  void endAll() {
    while (depth > 0) {
      mended.add("unclosed-tag", "<" + names[depth - 1] + ">, at the end of the document");
      endLast();
    }
  }

  /** The innermost of a name, if need be with its letters in another case; -1 when none is. */
  private int lastOf(String name) {
    int anyCase = -1;
    for (int place = depth - 1; place >= 0; place--) {
      if (names[place].equals(name)) {
        return place;
      }
      if (anyCase < 0 && names[place].equalsIgnoreCase(name)) {
        anyCase = place;
      }
    }
    return anyCase;
  }

  private static int place(String name) {
    return (31 * name.length() + (name.isEmpty() ? 0 : name.charAt(0) | 0x20)) & 63;
  }

  private void endLast() {
    String name = names[--depth];
    counts[place(name)]--;
    sink.end(name);
  }
}

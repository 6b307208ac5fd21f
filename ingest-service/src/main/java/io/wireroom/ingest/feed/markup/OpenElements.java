package io.wireroom.ingest.feed.markup;

import java.util.Arrays;

/** The elements that are open: gives every start its end, in the right order. */
final class OpenElements {
  /** Deeper ones are not told to the sink; what is in them is. */
  private static final int DEEPEST = 400;

  private final MarkupSink sink;
  private final Mended mended;
  private Name[] names = new Name[16];
  private int depth;
  private long tooDeep;

  /** How many are open of those names that share a place, so that strays need no search. */
  private final int[] counts = new int[64];

  OpenElements(MarkupSink sink, Mended mended) {
    this.sink = sink;
    this.mended = mended;
  }

  /** Opens one; false when it is too deep. */
  boolean start(Name name, Attributes attributes) {
    if (depth == DEEPEST) {
      tooDeep++;
      mended.add("too-deep", "elements deeper than " + DEEPEST);
      return false;
    }
    if (depth == names.length) {
      names = Arrays.copyOf(names, 2 * depth);
    }
    names[depth++] = name;
    counts[name.place()]++;
    sink.start(name.text(), attributes);
    return true;
  }

  /** The name of the innermost; an empty one when none is open. */
  Name last() {
    return depth == 0 ? Name.NONE : names[depth - 1];
  }

  void endOfTooDeep() {
    tooDeep--;
  }

  void end(Name name) {
    if (tooDeep > 0) {
      tooDeep--;
      return;
    }
    int place = counts[name.place()] == 0 ? -1 : lastOf(name);
    if (place < 0) {
      mended.add("stray-end-tag", "</" + name.text() + ">");
      return;
    }
    while (depth > place + 1) {
      mended.add("unclosed-tag", "<" + names[depth - 1].text() + ">");
      endLast();
    }
    endLast();
  }

  /** The document has ended. */
  void endAll() {
    while (depth > 0) {
      mended.add("unclosed-tag", "<" + names[depth - 1].text() + ">, at the end of the document");
      endLast();
    }
  }

  /** The innermost of a name, if need be with its letters in another case; -1 when none is. */
  private int lastOf(Name name) {
    int anyCase = -1;
    for (int place = depth - 1; place >= 0; place--) {
      if (names[place].text().equals(name.text())) {
        return place;
      }
      if (anyCase < 0 && names[place].text().equalsIgnoreCase(name.text())) {
        anyCase = place;
      }
    }
    return anyCase;
  }

  private void endLast() {
    Name name = names[--depth];
    counts[name.place()]--;
    sink.end(name.text());
  }
}

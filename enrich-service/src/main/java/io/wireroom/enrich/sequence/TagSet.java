package io.wireroom.enrich.sequence;

import java.util.Collection;
import java.util.List;

/**
 * The labels of tokens: outside, and for each type the beginning, inside and last token of a
 * mention or its only one (BILOU), and which may follow which.
 *
 * @param types in the order of their labels; at most {@value #MOST_TYPES}
 */
record TagSet(List<String> types) {
  static final int OUTSIDE = 0;
  static final int MOST_TYPES = 15;

  private static final int PER_TYPE = 4;
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;

  TagSet {
    types = List.copyOf(types);
    if (types.isEmpty() || types.size() > MOST_TYPES) {
      throw new IllegalArgumentException("a model knows 1 to 15 types, not " + types.size());
    }
  }

  static TagSet of(Collection<String> types) {
    return new TagSet(types.stream().distinct().sorted().toList());
  }

  int size() {
    return 1 + PER_TYPE * types.size();
  }

  int begin(int type) {
    return 1 + PER_TYPE * type + BEGIN;
  }

  int inside(int type) {
    return 1 + PER_TYPE * type + INSIDE;
  }

  int last(int type) {
    return 1 + PER_TYPE * type + LAST;
  }

  int unit(int type) {
    return 1 + PER_TYPE * type + UNIT;
  }

  int type(int tag) {
    return (tag - 1) / PER_TYPE;
  }

  /** Returns whether a mention may begin, or nothing be, after this tag, and a sentence end. */
  boolean closes(int tag) {
    return tag == OUTSIDE || (tag - 1) % PER_TYPE >= LAST;
  }

  /** Returns whether this tag may stand first in a sentence or after another mention. */
  boolean opens(int tag) {
    int part = (tag - 1) % PER_TYPE;
    return tag == OUTSIDE || part == BEGIN || part == UNIT;
  }

  boolean mayFollow(int before, int tag) {
    if (closes(before)) {
      return opens(tag);
    }
    return !opens(tag) && type(before) == type(tag);
  }

  /** Returns the tags, as bits, that a token may have where texts are not marked for all types. */
  long unmarked(Collection<String> markedTypes) {
    long tags = 1L << OUTSIDE;
    for (int type = 0; type < types.size(); type++) {
      if (!markedTypes.contains(types.get(type))) {
        tags |= 0xFL << begin(type);
      }
    }
    return tags;
  }
}

package io.wireroom.enrich.sequence;

import java.util.HashSet;
import java.util.Set;

/**
 * Short forms that a text defines, wherever they stand: marks those that a reading left out though
 * it took the same letters for what they mean at some other place. Where it never did, they name
 * something else, such as the gene of the disease.
 */
final class ShortForms {
  /** Of a meaning: the lowest part of its number says which token of the short form this is. */
  static final int PARTS = 4;

  static final int BEGIN = 0;
  static final int LAST = 2;
  static final int UNIT = 3;

  private final Tokens tokens;
  private final TagSet tags;
  private final long[] fold;
  private final int[] meaning;

  /**
   * @param fold a hash of each token without case and plural
   * @param meaning of each token: 0 for none, else {@value #PARTS} times two more than the type's
   *     number, or one for no type, and the part
   */
  ShortForms(Tokens tokens, TagSet tags, long[] fold, int[] meaning) {
    this.tokens = tokens;
    this.tags = tags;
    this.fold = fold;
    this.meaning = meaning;
  }

  /**
   * Marks them.
   *
   * @param path the tag of each token; places that were left out are marked in it
   */
  void mark(int[] path) {
    Set<Long> taken = new HashSet<>();
    each(
        (from, to) -> {
          if (tags.opens(path[from])
              && path[from] == tag(from, from, to)
              && path[to] == tag(to, from, to)) {
            taken.add(hash(from, to));
          }
        });
    each(
        (from, to) -> {
          if (taken.contains(hash(from, to)) && free(path, from, to)) {
            for (int i = from; i <= to; i++) {
              path[i] = tag(i, from, to);
            }
          }
        });
  }

  private interface Place {
    void at(int from, int to);
  }

  private void each(Place place) {
    for (int i = 0; i < meaning.length; i++) {
      int part = meaning[i] % PARTS;
      if ((part == BEGIN || part == UNIT) && defined(i)) {
        int end = i;
        while (part < LAST && end + 1 < meaning.length && defined(end + 1)) {
          part = meaning[++end] % PARTS;
        }
        if (part >= LAST) {
          place.at(i, end);
        }
      }
    }
  }

  /** "ALL" may be a disease; "all" is none then. */
  private boolean defined(int token) {
    return meaning[token] >= 2 * PARTS
        && !Character.isLowerCase(tokens.text.charAt(tokens.start[token]));
  }

  private int tag(int token, int from, int to) {
    int type = meaning[from] / PARTS - 2;
    return from == to
        ? tags.unit(type)
        : token == from ? tags.begin(type) : token == to ? tags.last(type) : tags.inside(type);
  }

  private long hash(int from, int to) {
    long hash = fold[from];
    for (int i = from + 1; i <= to; i++) {
      hash = Hash.of(hash, fold[i]);
    }
    return hash;
  }

  private static boolean free(int[] path, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (path[i] != TagSet.OUTSIDE) {
        return false;
      }
    }
    return true;
  }
}

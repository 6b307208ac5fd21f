package io.wireroom.enrich.sequence;

/** What a token's surroundings tell of it: pairs of words, names in the gazetteer, its chunk. */
final class ContextFeatures {
  private static final long EDGE = 3;

  /** Tokens before and after one whose marks are features of it. */
  private static final int REACH = 2;

  private static final int OPEN = 1;
  private static final int CLOSE = 2;
  private static final int APART = OPEN + CLOSE;

  private final Tokens tokens;
  private final int[] marks;
  private final long[] fold;
  private final long[] ending;
  private final long[] chunk;

  ContextFeatures(Tokens tokens, Folds folds, int[] marks) {
    this.tokens = tokens;
    this.marks = marks;
    fold = folds.words;
    ending = folds.endings;
    chunk = new long[tokens.count];
    for (int i = 0; i < tokens.count; i++) {
      chunk[i] = i > tokens.chunkFirst[i] ? chunk[i - 1] : chunkHash(i, tokens.chunkEnd[i]);
    }
  }

  /** Returns a hash of each token without case and plural. */
  long[] folds() {
    return fold;
  }

  /** Tells the features of a token of the sentence from {@code first} to {@code limit}. */
  void of(int token, int first, int limit, FeatureSink sink) {
    words(token, first, limit, sink);
    setting(token, first, limit, sink);
  }

  /** Tells the features that hang on words. */
  void words(int token, int first, int limit, FeatureSink sink) {
    long before = at(fold, token - 1, first, limit);
    long here = fold[token];
    long after = at(fold, token + 1, first, limit);
    sink.add(Hash.of(Hash.of(before, here), 2000));
    sink.add(Hash.of(Hash.of(here, after), 2001));
    sink.add(Hash.of(Hash.of(before, after), 2002));
    sink.add(Hash.of(Hash.of(after, at(fold, token + 2, first, limit)), 2003));
    sink.add(Hash.of(Hash.of(at(fold, token - 2, first, limit), before), 2004));
    sink.add(Hash.of(Hash.of(ending[token], at(ending, token + 1, first, limit)), 2005));
    sink.add(Hash.of(Hash.of(at(ending, token - 1, first, limit), ending[token]), 2006));
    int space = space(token);
    if (space != APART) {
      sink.add(Hash.of(chunk[token], 2008));
      sink.add(Hash.of(Hash.of(chunk[token], here), 2009));
      sink.add(Hash.of(Hash.of(here, (space & OPEN) != 0 ? 1 : 2), 2010));
    }
    if (marks[token] != 0) {
      sink.add(Hash.of(Hash.of(marks[token], here), 2400));
      sink.add(Hash.of(Hash.of(marks[token], after), 2401));
      sink.add(Hash.of(Hash.of(marks[token], before), 2402));
    }
  }

  /** Tells the features that hang on nothing but the {@link #key} of a token. */
  void setting(int token, int first, int limit, FeatureSink sink) {
    sink.add(Hash.of(space(token), 2007));
    for (int offset = -REACH; offset <= REACH; offset++) {
      int there = mark(token + offset, first, limit);
      if (there != 0) {
        dictionary(there, offset, sink);
      }
    }
    sink.add(Hash.of(Hash.of(marks[token], mark(token + 1, first, limit)), 2403));
    sink.add(Hash.of(Hash.of(mark(token - 1, first, limit), marks[token]), 2404));
    if (token == first) {
      sink.add(Hash.of(EDGE, 2500));
    }
    if (token == limit - 1) {
      sink.add(Hash.of(EDGE, 2501));
    }
  }

  /** Returns a number for the marks around a token, its spaces and whether it stands at an edge. */
  long key(int token, int first, int limit) {
    long key = 0;
    for (int offset = -REACH; offset <= REACH; offset++) {
      int there = mark(token + offset, first, limit);
      if (there != 0 || key != 0) {
        key = Hash.of(key, (long) there << 8 | offset + REACH + 1);
      }
    }
    int edges = (token == first ? 1 : 0) + (token == limit - 1 ? 2 : 0);
    return key * 16 + edges * 4 + space(token);
  }

  private int space(int token) {
    boolean open = tokens.spaceBefore(token);
    boolean close = token + 1 >= tokens.count || tokens.spaceBefore(token + 1);
    return (open ? OPEN : 0) + (close ? CLOSE : 0);
  }

  private int mark(int token, int first, int limit) {
    return token < first || token >= limit ? 0 : marks[token];
  }

  private static void dictionary(int marks, int offset, FeatureSink sink) {
    sink.add(Hash.of(marks, 2300 + offset));
    if (Math.abs(offset) <= 1) {
      for (int kind = 0; kind < Gazetteer.KINDS; kind++) {
        int mark = marks >> 3 * kind & 7;
        if (mark != 0) {
          sink.add(Hash.of(kind * 8 + mark, 2310 + offset));
        }
      }
    }
  }

  private static long at(long[] values, int token, int first, int limit) {
    return token < first || token >= limit ? EDGE : values[token];
  }

  /** The chunk without case and the punctuation around it. */
  private long chunkHash(int first, int end) {
    long hash = 5;
    int from = first;
    int to = end;
    while (from < to - 1 && !wordly(from)) {
      from++;
    }
    while (to > from + 1 && !wordly(to - 1)) {
      to--;
    }
    for (int i = from; i < to; i++) {
      hash = Hash.of(hash, fold[i]);
    }
    return hash;
  }

  private boolean wordly(int token) {
    return Character.isLetterOrDigit(tokens.text.charAt(tokens.start[token]));
  }
}

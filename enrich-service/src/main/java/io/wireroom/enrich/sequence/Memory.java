package io.wireroom.enrich.sequence;

import io.wireroom.enrich.text.Definition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first reading found all over a text, told as features to the second: the same word
 * elsewhere, the same phrase elsewhere, and what an abbreviation stands for.
 */
final class Memory {
  private static final int NOTHING = 0;
  private static final int LONGEST_PHRASE = 12;
  private static final int LONGEST_SHORT = 8;
  private static final long ONE_OF_A_TYPE = 100;
  private static final int MOST_OTHERS = 4096;
  private static final int MOST_TAGS = 128;
  private static final int MOST_MEANINGS = 128;

  /** Where the sentence has no token. */
  static final int NO_TAG = -1;

  /** Tokens before and after one whose memories are features of it. */
  static final int REACH = 2;

  private final Tokens tokens;
  private final TagSet tags;
  private final int[] first;
  private final long[] fold;
  private final WordCounts words;
  private final long[] others;
  private final long[] phrase;
  private final int[] meaning;

  /**
   * Remembers.
   *
   * @param first the tag of each token by the first reading
   * @param fold a hash of each token without case and plural
   */
  Memory(Tokens tokens, TagSet tags, int[] first, long[] fold, List<Definition> definitions) {
    this.tokens = tokens;
    this.tags = tags;
    this.first = first;
    this.fold = fold;
    others = new long[tokens.count];
    phrase = new long[tokens.count];
    meaning = new int[tokens.count];
    words = new WordCounts(fold, tags.types().size() + 1);
    for (int i = 0; i < tokens.count; i++) {
      words.add(i, type(i));
    }
    for (int i = 0; i < tokens.count; i++) {
      others[i] = elsewhere(i);
    }
    phrases();
    apart();
    definitions.forEach(this::define);
  }

  /** Tells the features of a token of the sentence from {@code from} to {@code limit}. */
  void of(int token, int from, int limit, FeatureSink sink) {
    word(token, sink);
    before(tag(token - 1, from, limit), first[token], sink);
    after(tag(token + 1, from, limit), first[token], sink);
    own(token, sink);
    for (int offset = -REACH; offset <= REACH; offset++) {
      int there = token + offset;
      if (there >= from && there < limit) {
        at(there, offset, sink);
      }
    }
  }

  /** Returns whether anything elsewhere speaks for a mention at a token. */
  boolean speaks(int token) {
    return phrase[token] != 0
        || meaning[token] >= 2 * ShortForms.PARTS
        || others[token] >= ONE_OF_A_TYPE;
  }

  /** Returns a number for all that is remembered of a token, its word aside. */
  long key(int token) {
    return ((phrase[token] * MOST_OTHERS + others[token]) * MOST_TAGS + first[token])
            * MOST_MEANINGS
        + meaning[token];
  }

  /** Tells the feature that hangs on a token's word. */
  void word(int token, FeatureSink sink) {
    sink.add(Hash.of(Hash.of(first[token], fold[token]), 3001));
  }

  /** Returns the tag that the first reading gave a token, {@link #NO_TAG} beyond the sentence. */
  int tag(int token, int from, int limit) {
    return token < from || token >= limit ? NO_TAG : first[token];
  }

  /** Tells what the tag before a token with a tag says. */
  static void before(int before, int own, FeatureSink sink) {
    sink.add(Hash.of(before * 256L + own, 3005));
  }

  /** Tells what the tag after a token with a tag says. */
  static void after(int after, int own, FeatureSink sink) {
    sink.add(Hash.of(after * 256L + own, 3006));
  }

  /** Tells the features that hang on nothing but the {@link #key} of a token. */
  void own(int token, FeatureSink sink) {
    int own = first[token];
    long other = others[token];
    sink.add(Hash.of(own, 3000));
    sink.add(Hash.of(Hash.of(own, other), 3002));
    sink.add(Hash.of(Hash.of(phrase[token], other), 3003));
    sink.add(Hash.of(Hash.of(phrase[token], own), 3004));
    if (meaning[token] != 0) {
      sink.add(Hash.of(meaning[token], 3040));
      sink.add(Hash.of(meaning[token] * 256L + own, 3041));
    }
  }

  /** Tells what a token is to one that stands {@code offset} tokens before it. */
  void at(int token, int offset, FeatureSink sink) {
    sink.add(Hash.of(first[token], 3010 + offset));
    sink.add(Hash.of(others[token], 3020 + offset));
    if (phrase[token] != 0) {
      sink.add(Hash.of(phrase[token], 3030 + offset));
    }
  }

  /** 0 for nothing, else one more than the type's number. */
  private int type(int token) {
    return first[token] == TagSet.OUTSIDE ? NOTHING : 1 + tags.type(first[token]);
  }

  /** What the same word was taken for at its other places: which type, how often, of how many. */
  private long elsewhere(int token) {
    int own = type(token);
    int all = words.all(token) - 1;
    int best = NOTHING;
    int most = 0;
    if (words.typed(token)) {
      for (int type = NOTHING + 1; type <= tags.types().size(); type++) {
        int others = words.of(token, type) - (type == own ? 1 : 0);
        if (others > most) {
          best = type;
          most = others;
        }
      }
    }
    int share = all == 0 ? 0 : 1 + (most == all ? 4 : 4 * most / all);
    return best * ONE_OF_A_TYPE + share * 10L + Math.min(all, 3);
  }

  /** Marks every place of every phrase that was found at some place. */
  private void phrases() {
    Map<Long, int[]> found = new HashMap<>();
    int longest = 0;
    for (int i = 0; i < tokens.count; i++) {
      if (first[i] != TagSet.OUTSIDE && tags.opens(first[i])) {
        long hash = fold[i];
        int end = i;
        while (!tags.closes(first[end]) && end + 1 < tokens.count) {
          hash = Hash.of(hash, fold[++end]);
        }
        found.computeIfAbsent(hash, p -> new int[tags.types().size()])[tags.type(first[i])]++;
        longest = Math.max(longest, end - i + 1);
      }
    }
    longest = Math.min(longest, LONGEST_PHRASE);
    for (int i = 0; i < tokens.count; ) {
      long hash = 0;
      int[] counts = null;
      int end = i;
      int limit = words.typed(i) ? Math.min(tokens.count, i + longest) : i;
      for (int j = i; j < limit; j++) {
        hash = j == i ? fold[j] : Hash.of(hash, fold[j]);
        int[] there = found.get(hash);
        if (there != null) {
          counts = there;
          end = j;
        }
      }
      if (counts != null) {
        mark(i, end, counts);
      }
      i = end + 1;
    }
  }

  private void mark(int from, int to, int[] counts) {
    int best = 0;
    for (int type = 1; type < counts.length; type++) {
      best = counts[type] > counts[best] ? type : best;
    }
    boolean own = first[from] != TagSet.OUTSIDE && tags.opens(first[from]);
    long often = Math.min(3, Math.max(0, counts[best] - (own ? 1 : 0)));
    for (int i = from; i <= to; i++) {
      int part =
          from == to
              ? tags.unit(best)
              : i == from ? tags.begin(best) : i == to ? tags.last(best) : tags.inside(best);
      phrase[i] = part * 10L + often + 1;
    }
  }

  /** Every place of a short form hears what its long form was taken for. */
  private void define(Definition definition) {
    int last = at(definition.longPlace().end() - 1);
    int start = at(definition.shortPlace().start());
    int end = at(definition.shortPlace().end() - 1);
    if (last < 0 || start < 0 || end < start) {
      return;
    }
    mean(start, end, 1 + type(last));
  }

  /**
   * "Octreotide (OCT)": no letters of the long form in order, but what stands in parentheses behind
   * a mention means the same, too.
   */
  private void apart() {
    for (int i = 0; i + 3 < tokens.count; i++) {
      if (first[i] != TagSet.OUTSIDE && tags.closes(first[i]) && is(i + 1, '(')) {
        int close = i + 3;
        while (close < Math.min(tokens.count - 1, i + 6) && !is(close, ')')) {
          close++;
        }
        if (is(close, ')') && shortForm(tokens.start[i + 2], tokens.start[close])) {
          mean(i + 2, close - 1, 1 + type(i));
        }
      }
    }
  }

  private boolean is(int token, char c) {
    return tokens.text.charAt(tokens.start[token]) == c;
  }

  private boolean shortForm(int start, int end) {
    boolean capital = false;
    for (int i = start; i < end; i++) {
      char c = tokens.text.charAt(i);
      capital |= Character.isUpperCase(c);
      if (Character.isWhitespace(c)) {
        return false;
      }
    }
    return capital && end - start <= LONGEST_SHORT;
  }

  /** Returns the short forms of the text, as far as what they mean was found. */
  ShortForms shortForms() {
    return new ShortForms(tokens, tags, fold, meaning);
  }

  /** Tells every place of a short form what it means. */
  private void mean(int start, int end, int meant) {
    for (int i = 0; i + end - start < tokens.count; i++) {
      boolean same = true;
      for (int j = 0; j <= end - start && same; j++) {
        same = fold[i + j] == fold[start + j];
      }
      if (same) {
        for (int j = 0; j <= end - start; j++) {
          int part =
              end == start
                  ? ShortForms.UNIT
                  : j == 0 ? ShortForms.BEGIN : j == end - start ? ShortForms.LAST : 1;
          meaning[i + j] = meant * ShortForms.PARTS + part;
        }
      }
    }
  }

  private int at(int place) {
    int found = java.util.Arrays.binarySearch(tokens.end, 0, tokens.count, place + 1);
    int token = found >= 0 ? found : -found - 1;
    return token < tokens.count && tokens.start[token] <= place ? token : -1;
  }
}

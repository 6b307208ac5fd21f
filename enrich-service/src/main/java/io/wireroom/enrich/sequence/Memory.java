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

  private final Tokens tokens;
  private final TagSet tags;
  private final int[] first;
  private final long[] fold;
  private final Map<Long, int[]> words = new HashMap<>();
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
    for (int i = 0; i < tokens.count; i++) {
      int[] counts = words.computeIfAbsent(fold[i], word -> new int[tags.types().size() + 1]);
      counts[type(i)]++;
    }
    for (int i = 0; i < tokens.count; i++) {
      others[i] = elsewhere(i);
    }
    phrases();
    definitions.forEach(this::define);
  }

  /** Tells the features of a token of the sentence from {@code from} to {@code limit}. */
  void of(int token, int from, int limit, FeatureSink sink) {
    sink.add(word(token));
    surroundings(token, from, limit, sink);
  }

  /** Returns the feature that hangs on the token's own word. */
  long word(int token) {
    return Hash.of(Hash.of(first[token], fold[token]), 3001);
  }

  /** Returns a number for all that {@link #surroundings} tells of. */
  long key(int token, int from, int limit) {
    long key = meaning[token];
    for (int there = token - 2; there <= token + 2; there++) {
      key =
          there < from || there >= limit
              ? Hash.of(key, -1)
              : Hash.of(Hash.of(key, first[there]), others[there] * 1000 + phrase[there]);
    }
    return key;
  }

  /** Tells the features that do not hang on the token's own word. */
  void surroundings(int token, int from, int limit, FeatureSink sink) {
    int own = first[token];
    sink.add(Hash.of(own, 3000));
    for (int offset = -2; offset <= 2; offset++) {
      int there = token + offset;
      if (there >= from && there < limit) {
        sink.add(Hash.of(first[there], 3010 + offset));
        sink.add(Hash.of(others[there], 3020 + offset));
        if (phrase[there] != 0) {
          sink.add(Hash.of(phrase[there], 3030 + offset));
        }
      }
    }
    long other = others[token];
    sink.add(Hash.of(Hash.of(own, other), 3002));
    sink.add(Hash.of(Hash.of(phrase[token], other), 3003));
    sink.add(Hash.of(Hash.of(phrase[token], own), 3004));
    int before = token > from ? first[token - 1] : -1;
    int after = token + 1 < limit ? first[token + 1] : -1;
    sink.add(Hash.of(before * 256L + own, 3005));
    sink.add(Hash.of(after * 256L + own, 3006));
    if (meaning[token] != 0) {
      sink.add(Hash.of(meaning[token], 3040));
      sink.add(Hash.of(meaning[token] * 256L + own, 3041));
    }
  }

  /** 0 for nothing, else one more than the type's number. */
  private int type(int token) {
    return first[token] == TagSet.OUTSIDE ? NOTHING : 1 + tags.type(first[token]);
  }

  /** What the same word was taken for at its other places: which type, how often, of how many. */
  private long elsewhere(int token) {
    int[] counts = words.get(fold[token]);
    if (counts == null) {
      return 0;
    }
    int own = type(token);
    int all = -1;
    int best = NOTHING;
    int most = 0;
    for (int type = 0; type < counts.length; type++) {
      all += counts[type];
      int others = counts[type] - (type == own ? 1 : 0);
      if (type != NOTHING && others > most) {
        best = type;
        most = others;
      }
    }
    int share = all == 0 ? 0 : 1 + (most == all ? 4 : 4 * most / all);
    return best * 100L + share * 10L + Math.min(all, 3);
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
      for (int j = i; j < Math.min(tokens.count, i + longest); j++) {
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
    int meant = 1 + type(last);
    for (int i = 0; i + end - start < tokens.count; i++) {
      boolean same = true;
      for (int j = 0; j <= end - start && same; j++) {
        same = fold[i + j] == fold[start + j];
      }
      if (same) {
        for (int j = 0; j <= end - start; j++) {
          int part = end == start ? 3 : j == 0 ? 0 : j == end - start ? 2 : 1;
          meaning[i + j] = meant * 4 + part;
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

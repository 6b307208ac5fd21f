package io.wireroom.enrich.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Set phrases and what each means. Finding them takes one look a word where none begins, and the
 * longest wins where several do. Safe for use by many threads.
 *
 * @param <T> what phrases mean
 */
public final class PhraseBook<T> {
  /** Stands in a phrase for any one word, but not first. */
  private static final String ANY = "_";

  private static final long ANY_HASH = 0x5DEECE66DL;
  private static final int WIDEST_JOINT = 3;
  private static final int FIRSTS = 1 << 13;

  private final List<T> meanings = new ArrayList<>();
  private final String joints;

  /** An open addressed table, at most half full: a key, or 0, and behind it the node. */
  private long[] slots = new long[2 << 8];

  private int[] ends = new int[1 << 8];
  private boolean[] anys = new boolean[1 << 8];
  private int count;

  /** Hashes of first words, as bits: nearly all words of a text are in no phrase. */
  private final long[] firsts = new long[FIRSTS >>> 6];

  private PhraseBook(Map<T, String> phrases, String joints) {
    this.joints = joints;
    phrases.forEach(
        (meaning, lines) -> {
          meanings.add(meaning);
          for (String phrase : lines.split("[|\n]")) {
            if (!phrase.isBlank()) {
              add(phrase.strip().split(" +"), meanings.size());
            }
          }
        });
  }

  /**
   * Makes a book. No phrase may mean two things.
   *
   * @param phrases by what they mean: words apart by blanks, phrases by {@code |}; {@code _} is any
   *     one word. In texts hyphens and blanks may stand between the words.
   */
  public static <T> PhraseBook<T> of(Map<T, String> phrases) {
    return new PhraseBook<>(phrases, " -–‐‑/");
  }

  /** Makes a book like {@link #of}; in texts commas may stand between the words, too. */
  public static <T> PhraseBook<T> acrossCommas(Map<T, String> phrases) {
    return new PhraseBook<>(phrases, " -–‐‑/,");
  }

  /** Returns the phrases from one word to before another, in order, without overlaps. */
  public List<FoundPhrase<T>> in(Prose prose, int from, int to) {
    List<FoundPhrase<T>> found = new ArrayList<>();
    int word = from;
    while (word < to) {
      FoundPhrase<T> phrase = at(prose, word, to);
      if (phrase == null) {
        word++;
      } else {
        found.add(phrase);
        word = phrase.last() + 1;
      }
    }
    return found;
  }

  /** Returns the longest phrase that begins at a word and ends before another; null when none. */
  public @Nullable FoundPhrase<T> at(Prose prose, int word, int limit) {
    long hash = prose.hash(word);
    int bit = (int) (hash >>> 32) & (FIRSTS - 1);
    if ((firsts[bit >>> 6] & 1L << bit) == 0) {
      return null;
    }
    int node = next(0, hash);
    if (node == 0) {
      return null;
    }
    long best = longest(prose, node, word, limit);
    return best == 0
        ? null
        : new FoundPhrase<>(meanings.get((int) (best & 0xFFFF) - 1), word, (int) (best >>> 16));
  }

  /** The last word above its meaning, which counts from 1; 0 when no phrase ends from here on. */
  private long longest(Prose prose, int node, int word, int limit) {
    long best = 0;
    int following = word + 1;
    if (following < limit && joined(prose, following)) {
      int exact = next(node, prose.hash(following));
      if (exact != 0) {
        best = longest(prose, exact, following, limit);
      }
      if (anys[node]) {
        best = Math.max(best, longest(prose, next(node, ANY_HASH), following, limit));
      }
    }
    return best != 0 || ends[node] == 0 ? best : ((long) word << 16) | ends[node];
  }

  private boolean joined(Prose prose, int word) {
    int from = prose.end(word - 1);
    int to = prose.start(word);
    if (to - from > WIDEST_JOINT) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (joints.indexOf(prose.text().charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private void add(String[] words, int meaning) {
    int node = 0;
    for (String word : words) {
      anys[node] |= word.equals(ANY);
      long hash = word.equals(ANY) ? ANY_HASH : WordHash.of(word, 0, word.length());
      if (node == 0) {
        int bit = (int) (hash >>> 32) & (FIRSTS - 1);
        firsts[bit >>> 6] |= 1L << bit;
      }
      node = nextOrNew(node, hash);
    }
    if (ends[node] != 0 && ends[node] != meaning) {
      throw new IllegalArgumentException(
          "'" + String.join(" ", words) + "' means two things in one book");
    }
    ends[node] = meaning;
  }

  /** Returns the node after a word; 0, where nothing leads back to, when there is none. */
  private int next(int node, long hash) {
    return (int) slots[slot(key(node, hash)) + 1];
  }

  private int nextOrNew(int node, long hash) {
    long key = key(node, hash);
    int slot = slot(key);
    if (slots[slot] == 0) {
      slots[slot] = key;
      slots[slot + 1] = ++count;
      if (count * 4 >= slots.length) {
        grow();
      }
    }
    return (int) slots[slot(key) + 1];
  }

  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) (key >>> 32) << 1 & mask;
    while (slots[slot] != 0 && slots[slot] != key) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    ends = Arrays.copyOf(ends, ends.length * 2);
    anys = Arrays.copyOf(anys, ends.length);
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  private static long key(int node, long hash) {
    long key = (hash + node * 0x632BE59BD9B4E019L) * 0x9E3779B97F4A7C15L;
    return key == 0 ? 1 : key;
  }
}

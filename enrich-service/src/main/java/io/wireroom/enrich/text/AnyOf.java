package io.wireroom.enrich.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Tells whether a text has any of some strings, whatever the case of their Latin letters, with one
 * step for each of its characters. Safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho and Corasick (1975), Efficient string
 *     matching</a>
 */
public final class AnyOf {
  /** Characters beyond have no column of their own. */
  private static final int COLUMNS = 0x100;

  private static final int FOUND = -1;

  /** From state × columns + character to the next state; {@link #FOUND} when a string ends. */
  private int[] next = new int[COLUMNS];

  private AnyOf() {}

  /**
   * Makes one.
   *
   * @param strings in lower case, of characters up to ÿ; none empty
   */
  public static AnyOf strings(String... strings) {
    AnyOf any = new AnyOf();
    for (String string : strings) {
      any.add(string);
    }
    any.link();
    return any;
  }

  /** Returns whether one of them stands in a text. */
  public boolean in(CharSequence text) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      state = c < COLUMNS ? next[state + c] : 0;
      if (state == FOUND) {
        return true;
      }
    }
    return false;
  }

  private void add(String string) {
    int state = 0;
    for (int i = 0; i < string.length(); i++) {
      int at = state + string.charAt(i);
      if (next[at] == FOUND) {
        return;
      }
      if (i == string.length() - 1) {
        next[at] = FOUND;
      } else if (next[at] == 0) {
        next[at] = next.length;
        next = Arrays.copyOf(next, next.length + COLUMNS);
      }
      state = next[at];
    }
  }

  /** Gives each state the steps of the longest end of its string that is another's beginning. */
  private void link() {
    int[] shorter = new int[next.length / COLUMNS];
    Queue<Integer> states = new ArrayDeque<>();
    states.add(0);
    while (!states.isEmpty()) {
      int state = states.remove();
      int fallback = shorter[state / COLUMNS];
      for (int c = 0; c < COLUMNS; c++) {
        int there = next[state + c];
        int instead = state == 0 ? 0 : next[fallback + c];
        if (there > 0) {
          if (instead == FOUND) {
            next[state + c] = FOUND;
          } else {
            shorter[there / COLUMNS] = instead;
            states.add(there);
          }
        } else if (there == 0) {
          next[state + c] = instead;
        }
      }
      for (char c = 'A'; c <= 'Z'; c++) {
        next[state + c] = next[state + c + 32];
      }
    }
  }
}

package io.wireroom.ingest.feed.markup;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same name each time: a feed says the same few thousands of times.
 */
final class Names {
  private static final int SLOTS = 256;
  private static final int MOST = SLOTS / 2;

  /** What most feeds say, so that these strings, and what is kept by them, are ready-made. */
  private static final @Nullable String[] USUAL = usual();

  private final @Nullable String[] slots = new @Nullable String[SLOTS];
  private final short[] followers = new short[SLOTS];
  private int kept;
  private int last;

  String of(char[] buffer, int from, int to) {
    // Entries are alike, so what followed a name before mostly follows it again
    int expected = followers[last];
    String guess = slots[expected];
    if (guess != null && isSame(guess, buffer, from, to)) {
      last = expected;
      return guess;
    }
    return lookedUp(buffer, from, to);
  }

  private String lookedUp(char[] buffer, int from, int to) {
    int hash = 0;
    for (int index = from; index < to; index++) {
      hash = 31 * hash + buffer[index];
    }
    int slot = place(hash);
    while (true) {
      String known = slots[slot];
      if (known == null) {
        break;
      }
      if (isSame(known, buffer, from, to)) {
        followers[last] = (short) slot;
        last = slot;
        return known;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    String usual = USUAL[place(hash)];
    String name =
        usual != null && isSame(usual, buffer, from, to)
            ? usual
            : new String(buffer, from, to - from);
    if (kept < MOST) {
      slots[slot] = name;
      kept++;
    }
    return name;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 12) & (SLOTS - 1);
  }

  /** Two of these at one place are no loss: the other is made anew for each document. */
  private static @Nullable String[] usual() {
    String names =
        "rss channel item title link description pubDate guid category author language version"
            + " feed entry id updated published name summary content type href rel term label"
            + " xmlns xml:lang isPermaLink url length enclosure comments copyright generator"
            + " dc:creator dc:date dc:subject content:encoded media:content media:thumbnail"
            + " rdf:RDF rdf:about prism:doi xmlns:dc xmlns:content xmlns:media xmlns:rdf p em";
    @Nullable String[] usual = new @Nullable String[SLOTS];
    for (String name : names.split(" ")) {
      usual[place(name.hashCode())] = name;
    }
    return usual;
  }

  private static boolean isSame(String known, char[] buffer, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int index = 0; index < known.length(); index++) {
      if (known.charAt(index) != buffer[from + index]) {
        return false;
      }
    }
    return true;
  }
}

package io.wireroom.ingest.feed.markup;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same object for the same name each time: a feed says the same few thousands of times.
 */
final class Names {
  private static final int SLOTS = 256;
  private static final int MOST = SLOTS * 3 / 4;

  /** What most feeds say, so that these are ready-made. */
  private static final @Nullable Name[] USUAL = usual();

  private static final int USUAL_NAMES =
      (int) Arrays.stream(USUAL).filter(Objects::nonNull).count();

  private final @Nullable Name[] slots = USUAL.clone();
  private final short[] followers = new short[SLOTS];
  private int kept = USUAL_NAMES;
  private int last;

  /** Returns the name that begins here; null when more of it may be behind the end. */
  @Nullable Name whole(char[] buffer, int from, int end) {
    Name expected = expected(buffer, from, end);
    if (expected != null) {
      return expected;
    }
    int to = Characters.next(Characters.ENDS_NAME, buffer, from, end);
    return to == end ? null : lookedUp(buffer, from, to);
  }

  /** Returns the name that begins here, and goes no further than to the end; it may be empty. */
  Name of(char[] buffer, int from, int end) {
    Name expected = expected(buffer, from, end);
    return expected != null
        ? expected
        : lookedUp(buffer, from, Characters.next(Characters.ENDS_NAME, buffer, from, end));
  }

  /** Entries are alike, so what followed a name before mostly follows it again. */
  private @Nullable Name expected(char[] buffer, int from, int end) {
    int slot = followers[last];
    Name guess = slots[slot];
    if (guess == null) {
      return null;
    }
    int to = from + guess.length();
    if (to < end && !Characters.isInName(buffer[to]) && guess.isAt(buffer, from)) {
      last = slot;
      return guess;
    }
    return null;
  }

  private Name lookedUp(char[] buffer, int from, int to) {
    int hash = 0;
    for (int index = from; index < to; index++) {
      hash = 31 * hash + buffer[index];
    }
    int slot = place(hash);
    while (true) {
      Name known = slots[slot];
      if (known == null) {
        break;
      }
      if (known.is(buffer, from, to)) {
        followers[last] = (short) slot;
        last = slot;
        return known;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    Name name = new Name(new String(buffer, from, to - from));
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
  private static @Nullable Name[] usual() {
    String names =
        "rss channel item title link description pubDate guid category author language version"
            + " feed entry id updated published name summary content type href rel term label"
            + " xmlns xml:lang isPermaLink url length enclosure comments copyright generator"
            + " dc:creator dc:date dc:subject content:encoded media:content media:thumbnail"
            + " rdf:RDF rdf:about prism:doi xmlns:dc xmlns:content xmlns:media xmlns:rdf p em";
    @Nullable Name[] usual = new @Nullable Name[SLOTS];
    for (String name : names.split(" ")) {
      usual[place(name.hashCode())] = new Name(name);
    }
    return usual;
  }
}

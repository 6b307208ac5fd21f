package io.wireroom.enrich.sequence;

import io.wireroom.enrich.entity.Folding;
import io.wireroom.enrich.text.Range;
import io.wireroom.enrich.vocabulary.Concept;
import io.wireroom.enrich.vocabulary.ConceptType;
import io.wireroom.enrich.vocabulary.Term;
import io.wireroom.enrich.vocabulary.TermFlag;
import io.wireroom.enrich.vocabulary.Vocabulary;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Names of things, kept as hashes of their folded words: tells where a text has one and of which
 * kinds. A model carries its own, so that what it finds does not hang on the vocabulary in use.
 */
public final class Gazetteer {
  /** Kinds of things that are told apart. */
  public static final int KINDS = 8;

  private static final int LONGEST = 12;
  private static final long ROOT = 17;
  private static final int BRAND = 7;

  /** Bit of a path that goes on; the lower bits are kinds of which a name ends here. */
  private static final int GOES_ON = 1 << KINDS;

  private int[] keys;
  private short[] values;
  private int count;

  public Gazetteer() {
    this(1 << 12);
  }

  private Gazetteer(int room) {
    keys = new int[room];
    values = new short[room];
  }

  /** Returns the names of all concepts, by the kind of thing. */
  public static Gazetteer of(Vocabulary vocabulary) {
    Gazetteer gazetteer = new Gazetteer();
    for (Concept concept : vocabulary.concepts()) {
      for (Term term : concept.terms()) {
        gazetteer.add(term.text(), term.is(TermFlag.BRAND) ? BRAND : kind(concept.type()));
      }
    }
    return gazetteer;
  }

  private static int kind(ConceptType type) {
    return switch (type) {
      case CONDITION -> 0;
      case DRUG, SUBSTANCE -> 1;
      case GENE -> 2;
      case ORGANISM -> 3;
      case ANATOMY -> 4;
      case PROCEDURE -> 5;
      case ORGANISATION, JOURNAL, PLACE, PERSON, TOPIC, SPECIALTY -> 6;
    };
  }

  /** Adds a name; names of too many words are left out. */
  public void add(String name, int kind) {
    Tokens words = Tokens.of(name, List.of(new Range(0, name.length())));
    long[] hashes = hashes(words);
    long path = ROOT;
    int last = -1;
    int parts = 0;
    for (int i = 0; i < words.count; i++) {
      if (hashes[i] != 0) {
        last = i;
        parts++;
      }
    }
    if (parts == 0 || parts > LONGEST) {
      return;
    }
    for (int i = 0; i <= last; i++) {
      if (hashes[i] != 0) {
        path = Hash.of(path, hashes[i]);
        put(key(path), i == last ? 1 << kind : GOES_ON);
      }
    }
  }

  /**
   * Returns, for each token and kind, whether a longest name of the kind begins (1), goes on (2),
   * ends (3) there or is that token alone (4): three bits a kind.
   */
  int[] marks(Tokens tokens) {
    int[] marks = new int[tokens.count];
    long[] hashes = hashes(tokens);
    int[] ends = new int[KINDS];
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      int limit = tokens.sentences[s + 1];
      int[] free = new int[KINDS];
      for (int first = tokens.sentences[s]; first < limit; first++) {
        if (hashes[first] != 0 && longest(hashes, first, limit, ends)) {
          for (int kind = 0; kind < KINDS; kind++) {
            if (ends[kind] > first && free[kind] <= first) {
              mark(marks, first, ends[kind], kind);
              free[kind] = ends[kind];
            }
          }
        }
      }
    }
    return marks;
  }

  private boolean longest(long[] hashes, int first, int limit, int[] ends) {
    Arrays.fill(ends, 0);
    boolean any = false;
    long path = ROOT;
    for (int i = first; i < limit; i++) {
      if (hashes[i] == 0) {
        continue;
      }
      path = Hash.of(path, hashes[i]);
      int value = get(key(path));
      for (int kind = 0; kind < KINDS; kind++) {
        if ((value >> kind & 1) != 0) {
          ends[kind] = i + 1;
          any = true;
        }
      }
      if ((value & GOES_ON) == 0) {
        break;
      }
    }
    return any;
  }

  private static void mark(int[] marks, int first, int end, int kind) {
    int shift = 3 * kind;
    if (end == first + 1) {
      marks[first] |= 4 << shift;
      return;
    }
    marks[first] |= 1 << shift;
    for (int i = first + 1; i < end - 1; i++) {
      marks[i] |= 2 << shift;
    }
    marks[end - 1] |= 3 << shift;
  }

  /** Hash of each token's fold; 0 for what joins words: hyphens, apostrophes, possessives. */
  private long[] hashes(Tokens tokens) {
    char[] room = new char[64 * Folding.GROWTH];
    long[] hashes = new long[tokens.count];
    for (int i = 0; i < tokens.count; i++) {
      char c = tokens.text.charAt(tokens.start[i]);
      boolean joint = "-–‐‑'’/.".indexOf(c) >= 0;
      boolean possessive =
          i > 0
              && (c == 's' || c == 'S')
              && tokens.end[i] == tokens.start[i] + 1
              && "'’".indexOf(tokens.text.charAt(tokens.start[i - 1])) >= 0;
      if (!joint && !possessive) {
        int end = Math.min(tokens.end[i], tokens.start[i] + 64);
        int length = Folding.fold(tokens.text, tokens.start[i], end, room);
        hashes[i] = Hash.of(room, 0, length) | 1;
      }
    }
    return hashes;
  }

  /** Writes the names in the order of their keys. */
  void write(DataOutputStream file) throws IOException {
    long[] sorted = new long[count];
    int filled = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        sorted[filled++] = (long) keys[slot] << Short.SIZE | values[slot];
      }
    }
    Arrays.sort(sorted);
    file.writeInt(count);
    int last = 0;
    for (long entry : sorted) {
      int key = (int) (entry >> Short.SIZE);
      ModelFile.difference(file, key - last);
      last = key;
    }
    for (long entry : sorted) {
      file.writeShort((short) entry);
    }
  }

  static Gazetteer read(DataInputStream file) throws IOException {
    Gazetteer gazetteer = new Gazetteer();
    int[] keys = new int[ModelFile.size(file.readInt())];
    int last = 0;
    for (int i = 0; i < keys.length; i++) {
      last += ModelFile.difference(file);
      keys[i] = last;
    }
    for (int key : keys) {
      gazetteer.put(key, file.readShort());
    }
    return gazetteer;
  }

  private static int key(long path) {
    int key = (int) (path ^ (path >>> 32));
    return key == 0 ? 1 : key;
  }

  private int get(int key) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : 0;
  }

  void put(int key, int value) {
    if (count * 2 >= keys.length) {
      Gazetteer wider = new Gazetteer(keys.length * 2);
      for (int i = 0; i < keys.length; i++) {
        if (keys[i] != 0) {
          wider.put(keys[i], values[i]);
        }
      }
      keys = wider.keys;
      values = wider.values;
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      count++;
    }
    values[slot] |= (short) value;
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9) >>> 7 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}

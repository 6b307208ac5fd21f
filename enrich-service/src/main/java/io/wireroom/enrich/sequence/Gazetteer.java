package io.wireroom.enrich.sequence;

import io.wireroom.enrich.entity.Folding;
import io.wireroom.enrich.text.Letters;
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
import org.jspecify.annotations.Nullable;

/**
 * Names of things, kept as hashes of their folded words: tells where a text has one and of which
 * kinds. A model carries its own, so that what it finds does not hang on the vocabulary in use.
 */
public final class Gazetteer {
  /** Kinds of things that are told apart. */
  public static final int KINDS = 9;

  private static final int LONGEST = 12;
  private static final long ROOT = 17;
  private static final int BRAND = 7;

  /** Ischemic, dystonic: said of who has a condition. */
  private static final int ADJECTIVE = 8;

  /** Endings of conditions, and of what is said of who has them. */
  private static final String[][] ADJECTIVES = {
    {"esia", "etic"}, {"exia", "ectic"}, {"sis", "tic"}, {"itis", "itic"}, {"ia", "ic"},
    {"pathy", "pathic"}, {"epsy", "eptic"}, {"icity", "ic"}, {"ension", "ensive"}, {"sity", "se"},
    {"edema", "edematous"}, {"plasia", "plastic"}, {"rrhage", "rrhagic"}, {"ion", "ed"}
  };

  /** A name in so many can be hidden. */
  static final int HIDDEN_PARTS = 3;

  static final int NONE_HIDDEN = -1;

  /** Bit of a path that goes on; the lower bits are kinds of which a name ends here. */
  private static final int GOES_ON = 1 << KINDS;

  private int[] keys;
  private short[] values;
  private int count;
  private Endings.Collector words = new Endings.Collector();
  private @Nullable Endings endings;

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
        if (concept.type() == ConceptType.CONDITION) {
          gazetteer.addAdjectives(term.text());
        }
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

  private void addAdjectives(String name) {
    if (name.chars().allMatch(Character::isLetter)) {
      for (String[] ending : ADJECTIVES) {
        if (name.endsWith(ending[0]) && name.length() > ending[0].length() + 2) {
          add(name.substring(0, name.length() - ending[0].length()) + ending[1], ADJECTIVE);
        }
      }
    }
  }

  /** Adds a name; names of too many words are left out. */
  public void add(String name, int kind) {
    Tokens words = Tokens.of(name, List.of(new Range(0, name.length())));
    long[] hashes = hashes(words, Folds.of(words).words);
    collect(words, kind);
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

  private void collect(Tokens tokens, int kind) {
    char[] room = new char[64 * Folding.GROWTH];
    for (int i = 0; i < tokens.count; i++) {
      if (Character.isLetter(tokens.text.charAt(tokens.start[i]))) {
        int end = Math.min(tokens.end[i], tokens.start[i] + 64);
        words.add(room, Folding.fold(tokens.text, tokens.start[i], end, room), kind);
      }
    }
  }

  /** Returns how the words of its names begin and end; no name may be added after. */
  Endings endings() {
    if (endings == null) {
      endings = words.endings();
      words = new Endings.Collector();
    }
    return endings;
  }

  /**
   * Returns, for each token and kind, whether a longest name of the kind begins (1), goes on (2),
   * ends (3) there or is that token alone (4): three bits a kind.
   */
  int[] marks(Tokens tokens, Folds folds) {
    return marks(tokens, folds, NONE_HIDDEN);
  }

  /** As {@link #marks(Tokens, Folds)}, but as if a third of the names were not known. */
  int[] marks(Tokens tokens, Folds folds, int hidden) {
    short[] begun = new short[tokens.count];
    for (int i = 0; i < begun.length; i++) {
      begun[i] = begins(folds.words[i]);
    }
    return marks(tokens, folds, begun, hidden);
  }

  /**
   * As {@link #marks(Tokens, Folds)}.
   *
   * @param begun what {@link #begins} says of each token
   */
  int[] marks(Tokens tokens, Folds folds, short[] begun) {
    return marks(tokens, folds, begun, NONE_HIDDEN);
  }

  /** Returns a number for the names that begin with a folded word; 0 when none does. */
  short begins(long fold) {
    return get(key(Hash.of(ROOT, fold | 1)));
  }

  private int[] marks(Tokens tokens, Folds folds, short[] begun, int hidden) {
    int[] marks = new int[tokens.count];
    long[] hashes = hashes(tokens, folds.words);
    int[] ends = new int[KINDS];
    for (int s = 0; s + 1 < tokens.sentences.length; s++) {
      int limit = tokens.sentences[s + 1];
      int[] free = new int[KINDS];
      for (int first = tokens.sentences[s]; first < limit; first++) {
        if (hashes[first] != 0
            && begun[first] != 0
            && longest(hashes, first, limit, begun[first], ends, hidden)) {
          for (int kind = 0; kind < KINDS; kind++) {
            if (ends[kind] > first && free[kind] <= first) {
              mark(marks, first, ends[kind], kind);
              free[kind] = ends[kind];
            }
            ends[kind] = 0;
          }
        }
      }
    }
    return marks;
  }

  private boolean longest(
      long[] hashes, int first, int limit, short begins, int[] ends, int hidden) {
    boolean any = false;
    long path = ROOT;
    for (int i = first; i < limit; i++) {
      if (hashes[i] == 0) {
        continue;
      }
      path = Hash.of(path, hashes[i]);
      int value = i == first ? begins : get(key(path));
      if (hidden != NONE_HIDDEN && (path >>> 40) % HIDDEN_PARTS == hidden) {
        value &= GOES_ON;
      }
      for (int left = value & (GOES_ON - 1); left != 0; left &= left - 1) {
        ends[Integer.numberOfTrailingZeros(left)] = i + 1;
        any = true;
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
  private static long[] hashes(Tokens tokens, long[] folds) {
    long[] hashes = new long[tokens.count];
    for (int i = 0; i < tokens.count; i++) {
      char c = tokens.text.charAt(tokens.start[i]);
      boolean joint = !Letters.is(c) && "-–‐‑'’/.".indexOf(c) >= 0;
      boolean possessive =
          i > 0
              && (c == 's' || c == 'S')
              && tokens.end[i] == tokens.start[i] + 1
              && "'’".indexOf(tokens.text.charAt(tokens.start[i - 1])) >= 0;
      if (!joint && !possessive) {
        hashes[i] = folds[i] | 1;
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
    endings().write(file);
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
    gazetteer.endings = Endings.read(file);
    return gazetteer;
  }

  private static int key(long path) {
    int key = (int) (path ^ (path >>> 32));
    return key == 0 ? 1 : key;
  }

  private short get(int key) {
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
